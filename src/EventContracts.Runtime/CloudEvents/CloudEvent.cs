using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace EventContracts;

/// <summary>
/// A CloudEvent 1.0: attributes beside the bytes of its data. What a reader makes is valid; what a program makes is checked when it is written.
/// Immutable, as long as nobody changes the bytes.
/// </summary>
public sealed class CloudEvent
{
    /// <summary>The version of the specification, the only one that is read and written.</summary>
    public const string SpecVersion = "1.0";

    /// <summary>Identifies the event together with <see cref="Source"/>. Not empty.</summary>
    public required string Id { get; init; }

    /// <summary>Where it happened: a URI reference, not empty.</summary>
    public required string Source { get; init; }

    /// <summary>The kind of event: <c>user.created</c>. Not empty.</summary>
    public required string Type { get; init; }

    /// <summary>What the event is about, within the source; null or not empty.</summary>
    public string? Subject { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The schema of the data: an absolute URI.</summary>
    public string? DataSchema { get; init; }

    /// <summary>The media type of <see cref="Data"/>; null means JSON.</summary>
    public string? DataContentType { get; init; }

    /// <summary>Further attributes. A name consists of lower-case ASCII letters and digits.</summary>
    public IReadOnlyDictionary<string, CloudEventValue> Extensions { get; init; } = FrozenDictionary<string, CloudEventValue>.Empty;

    /// <summary>The data as <see cref="DataContentType"/> says; null where the event has none.</summary>
    public ReadOnlyMemory<byte>? Data { get; init; }

    /// <summary>Whether the data is JSON, by its media type.</summary>
    public bool IsJson => DataContentType is null || MediaType.IsJson(DataContentType);

    /// <summary>Type and id.</summary>
    public override string ToString() => $"{Type} {Id}";
}
