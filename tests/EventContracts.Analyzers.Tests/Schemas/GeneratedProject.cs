using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Basic.Reference.Assemblies;
using EventContracts.Analyzers.Tests.Handlers.Support;
using EventContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Tests.Schemas;

/// <summary>A project with what the generator makes of its schemas in it, and what the generator says.</summary>
internal sealed record GeneratedProject(CSharpCompilation Compilation, ImmutableArray<Diagnostic> Diagnostics)
{
    public static GeneratedProject Create(LanguageVersion language, params (string Path, string Text)[] files) => Create(language, files, new Dictionary<string, string>());

    /// <param name="properties">What the project says to the generator.</param>
    public static GeneratedProject Create(LanguageVersion language, (string Path, string Text)[] files, IReadOnlyDictionary<string, string> properties)
    {
        ILookup<bool, (string Path, string Text)> bySource = files.ToLookup(file => file.Path.EndsWith(".cs", System.StringComparison.Ordinal));
        return Create(language, [.. bySource[true]], [.. bySource[false]], properties);
    }

    private static GeneratedProject Create(LanguageVersion language, (string Path, string Text)[] sources, (string Path, string Text)[] schemas, IReadOnlyDictionary<string, string> properties)
    {
        var options = new CSharpParseOptions(language);
        var compilation = CSharpCompilation.Create(
            "Project",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path)),
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(IEventContract<>).Assembly.Location), MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], schemas.Select(file => new File(file.Path, file.Text)), options, new FixedOptions(properties));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> diagnostics);
        return new GeneratedProject((CSharpCompilation)generated, diagnostics);
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
