using System.Collections.Immutable;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>A place in the file at hand and what there is to say: the arguments of the rule's message.</summary>
internal sealed record SchemaFinding(TextSpan Span, params string[] Arguments)
{
    /// <summary>For the code fix; see <see cref="Diagnostics.FixProperty"/>.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Where this case is milder than the rule; null for the rule's own severity.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    public SchemaFinding With(string property, string? value) =>
        value is null ? this : this with { Properties = Properties.SetItem(property, value) };
}
