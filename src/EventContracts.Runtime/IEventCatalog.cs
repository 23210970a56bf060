using System.Collections.Generic;

namespace EventContracts;

/// <summary>The contracts of an assembly. Generated; immutable and thread-safe.</summary>
public interface IEventCatalog
{
    /// <summary>All contracts, in a fixed order.</summary>
    IReadOnlyList<EventDescriptor> Descriptors { get; }

    /// <summary>The contract of this type (or former type) and major version, or null.</summary>
    EventDescriptor? Find(string type, int major);
}
