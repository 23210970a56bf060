using System;
using System.Linq;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Generator.Diagnostics;

/// <summary>
/// EVC0013: one clear error in place of dozens in generated code, which is then left out. It stands in the project's schemas, since a place is what a
/// user can open. The generator reports it, because the compiler would stop at those dozens before any analyzer runs.
/// </summary>
internal static class OldToolchain
{
    // Views are ref structs that implement interfaces. The Roslyn that this is compiled against has no name for the version yet.
    private const LanguageVersion Oldest = (LanguageVersion)1300;

    public static readonly DiagnosticDescriptor Descriptor = new(
        "EVC0013",
        "Toolchain too old for the generated code",
        "The generated code needs C# 13 and the project compiles as C# {0}; take <LangVersion> out of the project and build it with the .NET 10 SDK",
        "EventContracts.Schema",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/eventcontracts/eventcontracts-gen/blob/main/docs/rules/EVC0013.md");

    /// <summary>Whether the language suffices. What it is called counts for nothing: <c>latest</c> and <c>default</c> are resolved by the compiler.</summary>
    public static IncrementalValueProvider<bool> IsCurrent(IncrementalGeneratorInitializationContext context) =>
        context.ParseOptionsProvider.Select(static (options, _) => options is not CSharpParseOptions csharp || csharp.LanguageVersion >= Oldest);

    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SchemaFile> schemas)
    {
        IncrementalValueProvider<string?> first = schemas.Select(static (file, _) => file.Path).Collect()
            .Select(static (paths, _) => paths.OrderBy(static path => path, StringComparer.Ordinal).Cast<string?>().FirstOrDefault());
        context.RegisterSourceOutput(first.Combine(context.ParseOptionsProvider), static (output, pair) =>
        {
            if (pair is not ({ } path, CSharpParseOptions { LanguageVersion: < Oldest } options))
                return;
            var place = Location.Create(path, default, default(LinePositionSpan));
            output.ReportDiagnostic(Diagnostic.Create(Descriptor, place, options.LanguageVersion.ToDisplayString()));
        });
    }
}
