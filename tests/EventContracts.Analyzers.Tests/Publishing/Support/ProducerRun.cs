using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Confluent.Kafka;
using EventContracts.Analyzers.Publishing;
using EventContracts.Analyzers.Tests.Handlers.Support;
using EventContracts.Analyzers.Tests.Schemas;
using EventContracts.Kafka;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Support;

/// <summary>Rules over code that uses the broker's own client, and over contracts as the generator makes them.</summary>
internal sealed record ProducerRun
{
    private static readonly MetadataReference[] Clients = [MetadataReference.CreateFromFile(typeof(Message<,>).Assembly.Location), MetadataReference.CreateFromFile(typeof(EventProducer).Assembly.Location)];

    // A library of contracts, as services share it: made once, and seen as its users see it.
    private static readonly CSharpCompilation Contracts = Generate();
    private static readonly MetadataReference Library = Emit(Contracts);

    public DiagnosticAnalyzer Analyzer { get; init; } = new PublishingAnalyzer();

    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>A method with that body finds what is marked in it, and nothing else of the rules.</summary>
    /// <param name="rules">The rules in question; all where none is named.</param>
    public static Task Body(string body, string members = "", string types = "", params string[] rules) => new ProducerRun().FindsAsync(ProducerSource.Of(body, members, types), rules);

    public async Task FindsAsync(string marked, params string[] rules)
    {
        MarkedSource source = MarkedSource.Parse(marked);
        IEnumerable<string> found = (await DiagnosticsAsync(source.Text)).Where(one => rules.Length == 0 || rules.Contains(one.Id))
            .Select(one => $"{one.Id} {source.Text.Substring(one.Location.SourceSpan.Start, one.Location.SourceSpan.Length)}");
        IEnumerable<string> expected = source.Expected.OrderBy(one => one.Start).ThenBy(one => one.Id).Select(one => $"{one.Id} {source.Text.Substring(one.Start, one.Length)}");

        Assert.Equal(string.Join("\n", expected), string.Join("\n", found));
    }

    public Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        new HandlerRun { Analyzer = Analyzer, Options = Options }.DiagnosticsAsync(Compile(source, kind));

    public static CSharpCompilation Compile(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        Check(CSharpCompilation.Create("Service", [Parse(source)], [.. Contracts.References, Library], Contracts.Options.WithOutputKind(kind)));

    /// <summary>The contracts in the project itself.</summary>
    public static CSharpCompilation CompileWithContracts(string source) => Check(Contracts.AddSyntaxTrees(Parse(source)));

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, (CSharpParseOptions)Contracts.SyntaxTrees[0].Options, "Test0.cs", System.Text.Encoding.UTF8);

    private static CSharpCompilation Check(CSharpCompilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static MetadataReference Emit(CSharpCompilation compilation)
    {
        using var image = new System.IO.MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static CSharpCompilation Generate()
    {
        GeneratedProject project = GeneratedProject.Create(LanguageVersion.Latest, [("Types.cs", ProducerSource.Types), .. ProducerSource.Schemas], new Dictionary<string, string> { ["build_property.EventContractsNamespace"] = "Shop" });
        Assert.DoesNotContain(project.Diagnostics, one => one.Severity == DiagnosticSeverity.Error);
        return project.Compilation.AddReferences(Clients);
    }
}
