namespace EventContracts.Schema.Documents;

/// <summary>What is wrong with a reference, with the set of files, or with an event's metadata.</summary>
public enum SchemaProblemKind
{
    /// <summary>No file and no <c>$id</c> answers to the reference.</summary>
    DanglingReference,

    /// <summary>The reference is an absolute URI of nothing in the project; nothing is ever fetched.</summary>
    RemoteReference,

    /// <summary>The document is there, but the fragment's pointer leads to nothing, or to something that is no schema.</summary>
    BadPointer,

    /// <summary>The document is there, but it has no such anchor.</summary>
    UnknownAnchor,

    /// <summary>References that lead to each other with nothing between.</summary>
    CyclicReference,

    /// <summary>The reference fits several different schemas.</summary>
    AmbiguousReference,

    /// <summary>One <c>$id</c> on two different schemas.</summary>
    DuplicateId,

    /// <summary>Files of different dialects that mean something else when they are read as one.</summary>
    MixedDialects,

    /// <summary>A value of <c>x-event</c> has the wrong type or is none of the allowed words.</summary>
    MalformedMetadata,

    /// <summary>A key of <c>x-event</c> that means nothing.</summary>
    UnknownMetadataKey,

    /// <summary>The event type or version is malformed.</summary>
    MalformedEventName,

    /// <summary>A pointer of <c>x-event</c> names no property.</summary>
    PointerWithoutProperty,
}
