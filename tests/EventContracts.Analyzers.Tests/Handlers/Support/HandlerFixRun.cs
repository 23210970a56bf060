using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Support;

/// <summary>A fix for a handler, as an IDE would offer and apply it.</summary>
internal static class HandlerFixRun
{
    /// <summary>The body of the handler after the fix; what it says then must compile, the diagnostic be gone, and every comment still be there.</summary>
    public static async Task<string> BodyAsync(CodeFixProvider fix, string id, string body, string members = "", HandlerRun? run = null)
    {
        run ??= new HandlerRun();
        string source = Source(body, members), commented = CommentedSource.Of(source);
        if (body.Length > 0)
            CommentedSource.AssertKept(commented, await ApplyAsync(fix, id, commented, run));
        return Between(await ApplyAsync(fix, id, source, run), source, body);
    }

    /// <summary>The same for a fix that is made everywhere at once.</summary>
    public static async Task<string> BodyOfAllAsync(CodeFixProvider fix, string id, string body)
    {
        string source = Source(body, "");
        return Between(await ApplyToAllAsync(fix, id, source), source, body);
    }

    /// <summary>The file after the fix is made everywhere at once.</summary>
    public static async Task<string> ApplyToAllAsync(CodeFixProvider fix, string id, string source)
    {
        var run = new HandlerRun();
        using var workspace = new AdhocWorkspace();
        CSharpCompilation compilation = run.Compile(source);
        Diagnostic[] found = [.. (await run.DiagnosticsAsync(compilation)).Where(one => one.Id == id)];
        Assert.True(found.Length > 1);
        return await CheckedAsync(await FixApplication.ApplyToAllAsync(fix, FixApplication.Open(workspace, compilation), found), id, run);
    }

    public static async Task<bool> IsOfferedAsync(CodeFixProvider fix, string id, string body, string members = "")
    {
        using var workspace = new AdhocWorkspace();
        return (await OfferedAsync(fix, id, Source(body, members), new HandlerRun(), workspace)).Offered.Count > 0;
    }

    /// <summary>The file after the fix.</summary>
    public static async Task<string> ApplyAsync(CodeFixProvider fix, string id, string source, HandlerRun run)
    {
        using var workspace = new AdhocWorkspace();
        (Document document, IReadOnlyList<CodeAction> offered) = await OfferedAsync(fix, id, source, run, workspace);
        return await CheckedAsync(await FixApplication.ApplyAsync(Assert.Single(offered), document), id, run);
    }

    private static async Task<string> CheckedAsync(string changed, string id, HandlerRun run)
    {
        Assert.DoesNotContain(await run.DiagnosticsAsync(run.Compile(changed)), one => one.Id == id);
        return changed;
    }

    private static string Source(string body, string members) => HandlerSource.Of(body, members).Replace("        await Task.Yield();\n", "");

    private static async Task<(Document Document, IReadOnlyList<CodeAction> Offered)> OfferedAsync(CodeFixProvider fix, string id, string source, HandlerRun run, AdhocWorkspace workspace)
    {
        CSharpCompilation compilation = run.Compile(source);
        Document document = FixApplication.Open(workspace, compilation);
        return (document, await FixApplication.OfferedAsync(fix, document, Assert.Single(await run.DiagnosticsAsync(compilation), one => one.Id == id)));
    }

    /// <summary>What stands where the body was, without what indents it.</summary>
    private static string Between(string text, string source, string body)
    {
        int start = source.IndexOf(body, System.StringComparison.Ordinal), rest = source.Length - start - body.Length;
        // A fix that indents changes the white space around the body too, so the brackets are looked for.
        int open = text.IndexOf('{', text.IndexOf("HandleAsync(", System.StringComparison.Ordinal)) + 1;
        Assert.True(rest > 0);
        int depth = 1, end = open;
        for (; depth > 0; end++)
            depth += text[end] == '{' ? 1 : text[end] == '}' ? -1 : 0;
        IEnumerable<string> lines = text[open..(end - 1)].Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
        return string.Join(" ", lines);
    }
}
