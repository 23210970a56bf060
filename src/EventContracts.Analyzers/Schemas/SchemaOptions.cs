using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Schemas;

/// <summary>What the project says to the rules.</summary>
/// <param name="IsProducerOnly"><c>eventcontracts.producer_only = true</c>: nothing here reads the events.</param>
internal sealed record SchemaOptions(bool IsProducerOnly)
{
    private const string ProducerOnly = "eventcontracts.producer_only";

    public static SchemaOptions Read(AnalyzerConfigOptions options) =>
        new(options.TryGetValue(ProducerOnly, out string? value) && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase));
}
