using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Publishing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Support;

/// <summary>Fixes of C# that uses the broker's client, as an IDE would offer and apply them.</summary>
internal sealed record ClientFixRun(CodeFixProvider Fix, string Id)
{
    public DiagnosticAnalyzer Analyzer { get; init; } = new PublishingAnalyzer();

    /// <summary>The body of the method after the first fix that is offered for the first diagnostic; the rest of the file stays, but for usings. It compiles.</summary>
    public async Task BecomesAsync(string body, string expected, string? title = null)
    {
        string source = ProducerSource.Of(body);
        Assert.Equal(ProducerSource.Of(expected).ReplaceLineEndings("\n"), (await ApplyAsync(source, title)).ReplaceLineEndings("\n"));
        ProducerRun.Compile(ProducerSource.Of(expected));
    }

    public async Task<string> ApplyAsync(string source, string? title = null)
    {
        using var workspace = new AdhocWorkspace();
        (Document document, IReadOnlyList<CodeAction> offered) = await OfferedAsync(workspace, source);
        CodeAction action = offered.FirstOrDefault(one => title is null || one.Title == title) ?? throw new InvalidOperationException("Offered: " + string.Join("; ", offered.Select(one => one.Title)));
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        changed = await Simplifier.ReduceAsync(await Formatter.FormatAsync(changed, Formatter.Annotation), Simplifier.Annotation);
        return (await changed.GetTextAsync()).ToString();
    }

    public async Task<IReadOnlyList<string>> TitlesAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        return [.. (await OfferedAsync(workspace, source)).Offered.Select(one => one.Title)];
    }

    private async Task<(Document Document, IReadOnlyList<CodeAction> Offered)> OfferedAsync(AdhocWorkspace workspace, string source)
    {
        Assert.Contains(Id, Fix.FixableDiagnosticIds);
        CSharpCompilation compilation = ProducerRun.Compile(source);
        Document document = workspace.AddProject("Project", LanguageNames.CSharp).WithMetadataReferences(compilation.References)
            .WithCompilationOptions(compilation.Options).WithParseOptions(compilation.SyntaxTrees[0].Options).AddDocument("Test0.cs", source);
        IReadOnlyList<Diagnostic> found = await new Handlers.Support.HandlerRun { Analyzer = Analyzer }.DiagnosticsAsync((await document.Project.GetCompilationAsync())!);
        var offered = new List<CodeAction>();
        await Fix.RegisterCodeFixesAsync(new CodeFixContext(document, found.First(one => one.Id == Id), (action, _) => offered.Add(action), CancellationToken.None));
        return (document, offered);
    }
}
