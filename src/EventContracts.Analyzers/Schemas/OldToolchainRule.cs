using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventContracts.Analyzers.Schemas;

/// <summary>EVC0013: one clear error instead of dozens in generated code. It stands in the project's first schema: a place that the user can open.</summary>
internal sealed class OldToolchainRule : SchemaRule
{
    // Views are ref structs that implement interfaces. The Roslyn that this is compiled against has no name for the version yet.
    private const LanguageVersion Oldest = (LanguageVersion)1300;

    public override DiagnosticDescriptor Descriptor { get; } = Rule.Schema(
        DiagnosticIds.OldToolchain,
        "Toolchain too old for the generated code",
        "The generated code needs C# 13 and the project compiles as C# {0}; take <LangVersion> out of the project and build it with the .NET 10 SDK",
        DiagnosticSeverity.Error);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project)
    {
        LanguageVersion language = project.Options.Language;
        if (language < Oldest && project.IsFirst(contract))
            yield return new SchemaFinding(new TextSpan(contract.File.Root!.Span.Start, 1), language.ToDisplayString());
    }
}
