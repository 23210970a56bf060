using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace EventContracts;

/// <summary>Registration, as the generated <c>AddEventContracts()</c> does it.</summary>
public static class EventServices
{
    /// <summary>Adds a catalogue.</summary>
    public static void AddCatalog(IServiceCollection services, IEventCatalog catalog) => services.AddSingleton(catalog);

    /// <summary>Adds a dispatcher.</summary>
    public static void AddDispatcher(IServiceCollection services, IEventDispatcher dispatcher) => services.AddSingleton(dispatcher);

    /// <summary>Adds a handler, one instance for each scope.</summary>
    public static void AddHandler<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(IServiceCollection services)
        where THandler : class, IEventHandler<TEvent> => services.AddScoped<IEventHandler<TEvent>, THandler>();
}
