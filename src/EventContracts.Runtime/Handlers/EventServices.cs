using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventContracts;

/// <summary>Registers catalogues, dispatchers and handlers; the generated <c>AddEventContracts()</c> calls it. Registering twice changes nothing.</summary>
public static class EventServices
{
    /// <summary>Adds the contracts of one assembly.</summary>
    public static IServiceCollection AddCatalog(IServiceCollection services, IEventCatalog catalog)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton(typeof(IEventCatalog), catalog));
        return services;
    }

    /// <summary>Adds the dispatcher of one assembly.</summary>
    public static IServiceCollection AddDispatcher(IServiceCollection services, IEventDispatcher dispatcher)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton(typeof(IEventDispatcher), dispatcher));
        return services;
    }

    /// <summary>Adds a handler, scoped. A class that handles several events is one instance per scope.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <typeparam name="THandler">The class; its dependencies come by constructor.</typeparam>
    public static IServiceCollection AddHandler<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        IServiceCollection services)
        where TEvent : class, IEventContract<TEvent>
        where THandler : class, IEventHandler<TEvent>
    {
        services.TryAddScoped<THandler>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IEventHandler<TEvent>, THandler>(static provider => provider.GetRequiredService<THandler>()));
        return services;
    }
}
