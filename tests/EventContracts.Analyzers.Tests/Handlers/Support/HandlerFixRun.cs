using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Support;

/// <summary>A fix for a handler, as an IDE would offer and apply it.</summary>
internal static class HandlerFixRun
{
    /// <summary>The body of the handler after the fix; what it says then must compile, and the diagnostic be gone.</summary>
    public static async Task<string> BodyAsync(CodeFixProvider fix, string id, string body, string members = "", IReadOnlyList<MetadataReference>? references = null)
    {
        (string source, IReadOnlyList<CodeAction> offered) = await OfferedAsync(fix, id, body, members, references);
        CodeAction action = Assert.Single(offered);
        Solution changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        string text = (await changed.Projects.Single().Documents.First().GetTextAsync()).ToString();
        var run = new HandlerRun { References = references ?? [] };
        Assert.DoesNotContain(await run.DiagnosticsAsync(run.Compile(text)), one => one.Id == id);
        return Between(text, source, body);
    }

    public static async Task<bool> IsOfferedAsync(CodeFixProvider fix, string id, string body, string members = "") => (await OfferedAsync(fix, id, body, members, null)).Offered.Count > 0;

    private static async Task<(string Source, IReadOnlyList<CodeAction> Offered)> OfferedAsync(CodeFixProvider fix, string id, string body, string members, IReadOnlyList<MetadataReference>? references)
    {
        var run = new HandlerRun { References = references ?? [] };
        string source = HandlerSource.Of(body, members).Replace("        await Task.Yield();\n", "");
        CSharpCompilation compilation = run.Compile(source);
        Diagnostic found = Assert.Single(await run.DiagnosticsAsync(compilation), one => one.Id == id);
        Assert.Contains(id, fix.FixableDiagnosticIds);
        var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Project", LanguageNames.CSharp).WithMetadataReferences(compilation.References).WithCompilationOptions(compilation.Options)
            .WithParseOptions(compilation.SyntaxTrees[0].Options);
        Document document = project.AddDocument("Test0.cs", source, filePath: "Test0.cs");
        document = document.Project.AddDocument("Stubs.cs", StubSources.Text, filePath: "Stubs.cs").Project.GetDocument(document.Id)!;
        var offered = new List<CodeAction>();
        Diagnostic there = Diagnostic.Create(found.Descriptor, Location.Create((await document.GetSyntaxTreeAsync())!, found.Location.SourceSpan), found.Properties);
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, there, (action, _) => offered.Add(action), CancellationToken.None));
        return (source, offered);
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
