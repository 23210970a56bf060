using System.Collections.Generic;

namespace EventContracts;

/// <summary>A set of contracts. The generated <c>EventContractsCatalog</c> holds those of its assembly. Thread-safe and immutable.</summary>
public interface IEventCatalog
{
    /// <summary>All contracts, each once.</summary>
    IReadOnlyList<EventDescriptor> Descriptors { get; }

    /// <summary>The contract of an event type.</summary>
    /// <param name="type">The type (<c>user.created</c>), or a former name from the contract's aliases.</param>
    /// <param name="major">The major version.</param>
    /// <returns>Null where this catalogue has none.</returns>
    EventDescriptor? Find(string type, int major);
}
