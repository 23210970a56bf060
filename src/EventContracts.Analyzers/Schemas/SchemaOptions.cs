using System;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Schemas;

/// <summary>What the project says to the rules.</summary>
/// <param name="Language">The C# version in effect: <c>latest</c> and <c>default</c> are already resolved.</param>
/// <param name="IsProducerOnly"><c>eventcontracts.producer_only = true</c>: nothing here reads the events.</param>
internal sealed record SchemaOptions(LanguageVersion Language, bool IsProducerOnly)
{
    private const string ProducerOnly = "eventcontracts.producer_only";

    public static SchemaOptions Read(AnalyzerConfigOptions options, LanguageVersion language) =>
        new(language, options.TryGetValue(ProducerOnly, out string? value) && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase));
}
