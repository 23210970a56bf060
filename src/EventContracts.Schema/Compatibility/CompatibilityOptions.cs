using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility;

/// <summary>How two versions are to be compared.</summary>
public sealed record CompatibilityOptions
{
    public static CompatibilityOptions Default { get; } = new();

    public CompatibilityMode Mode { get; init; } = CompatibilityMode.Backward;

    public CompatibilityPolicy Policy { get; init; } = CompatibilityPolicy.Event;

    /// <summary>What readers of the old version cope with: recorded when that version was released.</summary>
    public ReaderCapabilities OldReader { get; init; } = ReaderCapabilities.None;

    /// <summary>What readers of the new version cope with. That they would read values which the schema gave up is no licence
    /// to give them up: only defaults count here.</summary>
    public ReaderCapabilities NewReader { get; init; } = ReaderCapabilities.None;

    /// <summary>
    /// Readers of both versions cope with what their own <c>x-event.reader</c> records, and what it leaves out with
    /// what generated readers do; the two above do not count.
    /// </summary>
    public bool UsesRecordedReaders { get; init; }

    /// <summary>A property must be deprecated in one version before the next removes it.</summary>
    public bool RequireDeprecation { get; init; }

    /// <summary>Changes of the generated C# count, too.</summary>
    public bool IncludeGeneratedCode { get; init; }

    /// <summary>Versions before the old one, for names that are used again.</summary>
    public IReadOnlyList<SchemaVersion> Earlier { get; init; } = [];

    /// <summary>Steps that the comparison may take in each direction; past it the verdict is Unknown.</summary>
    public int Budget { get; init; } = 100_000;
}
