using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Basic.Reference.Assemblies;
using EventContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Tests.Schemas;

/// <summary>A project with what the generator makes of its schemas in it, and what the generator says.</summary>
internal sealed record GeneratedProject(CSharpCompilation Compilation, ImmutableArray<Diagnostic> Diagnostics)
{
    public static GeneratedProject Create(LanguageVersion language, params (string Path, string Text)[] files) =>
        Create(language, files.Where(file => file.Path.EndsWith(".cs", System.StringComparison.Ordinal)).ToArray(), files.Where(file => !file.Path.EndsWith(".cs", System.StringComparison.Ordinal)).ToArray());

    private static GeneratedProject Create(LanguageVersion language, (string Path, string Text)[] sources, (string Path, string Text)[] schemas)
    {
        var options = new CSharpParseOptions(language);
        var compilation = CSharpCompilation.Create(
            "Project",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path)),
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(IEventContract<>).Assembly.Location), MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], schemas.Select(file => new File(file.Path, file.Text)), options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> diagnostics);
        return new GeneratedProject((CSharpCompilation)generated, diagnostics);
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
