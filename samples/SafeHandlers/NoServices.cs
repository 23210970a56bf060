using System;

namespace SafeHandlers;

/// <summary>The handlers of this sample get what they need by constructor.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}
