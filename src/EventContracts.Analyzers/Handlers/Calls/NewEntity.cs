using System.Collections.Generic;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>An object that a body makes, and where its key comes from.</summary>
/// <param name="IsKeyed">Whether the key is the event's, or always the same.</param>
/// <param name="Keys">What of the parameters the key is made from, where the caller decides.</param>
internal sealed record NewEntity(bool IsKeyed, IReadOnlyList<GivenKey> Keys)
{
    /// <summary>Whether another run makes an object with another key, whoever calls.</summary>
    public bool IsUnkeyed => !IsKeyed && Keys.Count == 0;
}
