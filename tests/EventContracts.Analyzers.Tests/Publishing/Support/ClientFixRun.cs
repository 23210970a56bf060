using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Publishing;
using EventContracts.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Support;

/// <summary>Fixes of C# that uses the broker's client. What they make compiles, the diagnostic is gone, and comments are kept.</summary>
internal sealed record ClientFixRun(CodeFixProvider Fix, string Id)
{
    public DiagnosticAnalyzer Analyzer { get; init; } = new PublishingAnalyzer();

    /// <summary>The body of the method after the first fix that is offered for the first diagnostic; the rest of the file stays, but for usings.</summary>
    public async Task BecomesAsync(string body, string expected, string? title = null)
    {
        string source = ProducerSource.Of(body), commented = CommentedSource.Of(source);
        Assert.Equal(ProducerSource.Of(expected).ReplaceLineEndings("\n"), (await ApplyAsync(source, title)).ReplaceLineEndings("\n"));
        CommentedSource.AssertKept(commented, await ApplyAsync(commented, title));
    }

    public async Task<string> ApplyAsync(string source, string? title = null)
    {
        using var workspace = new AdhocWorkspace();
        (Document document, IReadOnlyList<CodeAction> offered) = await OfferedAsync(workspace, source);
        CodeAction action = offered.FirstOrDefault(one => title is null || one.Title == title) ?? throw new InvalidOperationException("Offered: " + string.Join("; ", offered.Select(one => one.Title)));
        return await CheckedAsync(await FixApplication.ApplyAsync(action, document));
    }

    /// <summary>The file after the fix is made everywhere at once.</summary>
    public async Task<string> ApplyToAllAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        CSharpCompilation compilation = ProducerRun.Compile(source);
        Diagnostic[] found = [.. await FoundAsync(source)];
        Assert.True(found.Length > 1);
        return await CheckedAsync(await FixApplication.ApplyToAllAsync(Fix, FixApplication.Open(workspace, compilation), found));
    }

    public async Task<IReadOnlyList<string>> TitlesAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        return [.. (await OfferedAsync(workspace, source)).Offered.Select(one => one.Title)];
    }

    private async Task<string> CheckedAsync(string changed)
    {
        Assert.Empty(await FoundAsync(changed));
        return changed;
    }

    private async Task<IEnumerable<Diagnostic>> FoundAsync(string source) => (await new ProducerRun { Analyzer = Analyzer }.DiagnosticsAsync(source)).Where(one => one.Id == Id);

    private async Task<(Document Document, IReadOnlyList<CodeAction> Offered)> OfferedAsync(AdhocWorkspace workspace, string source)
    {
        Document document = FixApplication.Open(workspace, ProducerRun.Compile(source));
        return (document, await FixApplication.OfferedAsync(Fix, document, (await FoundAsync(source)).First()));
    }
}
