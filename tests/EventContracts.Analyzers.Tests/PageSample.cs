using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using EventContracts.Analyzers.Tests.Schemas;
using EventContracts.Analyzers.Tests.Support;
using EventContracts.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace EventContracts.Analyzers.Tests;

/// <summary>samples/RuleDocs, whose folders hold the code of one page each. Here every example is a project of its own, with the shop that all share and the packages that the sample references.</summary>
internal static class PageSample
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "RuleDocs");
    private static readonly CSharpCompilation Shop = Create();
    private static readonly CodeFixProvider[] Fixes = [.. typeof(CodeFix).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFix))).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>The files of an example: code, and what configures the analyzers.</summary>
    public static IEnumerable<string> Files(string id, string side) => Directory.EnumerateFiles(Path.Combine(Folder, id), side + ".*").Order(StringComparer.Ordinal);

    /// <summary>What a page shows of a file: all but its namespace.</summary>
    public static string Text(string path)
    {
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        return text.StartsWith("namespace ", StringComparison.Ordinal) ? text[(text.IndexOf('\n') + 2)..] : text;
    }

    public static Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(string id, string side) => DiagnosticsAsync(id, side, Compile(id, side));

    /// <summary>What the fixes of a rule make of its bad code, and what is still said then.</summary>
    public static async Task<IReadOnlyList<(string Title, IReadOnlyList<Diagnostic> Left)>> FixedAsync(string id)
    {
        CSharpCompilation compilation = Compile(id, "Bad");
        Diagnostic found = (await DiagnosticsAsync(id, "Bad", compilation))[0];
        if (found.Location.SourceTree?.FilePath is not { } path)
            return [];
        var results = new List<(string, IReadOnlyList<Diagnostic>)>();
        foreach (CodeFixProvider fix in Fixes.Where(one => one.FixableDiagnosticIds.Contains(id)))
        {
            using var workspace = new AdhocWorkspace();
            Document document = FixApplication.Open(workspace, compilation, path);
            foreach (CodeAction action in await FixApplication.OfferedAsync(fix, document, found))
                results.Add((action.Title, await DiagnosticsAsync(id, "Bad", Shop.AddSyntaxTrees(Parse(path, await FixApplication.ApplyAsync(action, document))))));
        }
        return results;
    }

    private static CSharpCompilation Compile(string id, string side) => Shop.AddSyntaxTrees(Files(id, side).Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => Parse(path, File.ReadAllText(path))));

    private static Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(string id, string side, CSharpCompilation compilation)
    {
        ILookup<string, string> files = Files(id, side).ToLookup(path => Path.GetExtension(path));
        Assert.DoesNotContain(compilation.SyntaxTrees.Except(Shop.SyntaxTrees).SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics()), one => one.Severity >= DiagnosticSeverity.Warning);
        return new HandlerRun
        {
            Analyzers = EveryAnalyzer.Create(),
            Files = [.. files[".txt"].Select(path => (path, File.ReadAllText(path)))],
            Options = files[".globalconfig"].SelectMany(File.ReadLines).Where(line => line[0] != '#').Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim()),
        }.DiagnosticsAsync(compilation);
    }

    private static CSharpCompilation Create()
    {
        string[] files = [Path.Combine(Folder, "Usings.cs"), .. Directory.EnumerateFiles(Path.Combine(Folder, "Shop")), .. Directory.EnumerateFiles(Path.Combine(Folder, "contracts"))];
        GeneratedProject project = GeneratedProject.Create(LanguageVersion.Latest, [.. files.Select(path => (path, File.ReadAllText(path)))], new Dictionary<string, string> { ["build_property.RootNamespace"] = "RuleDocs" });
        return project.Compilation.WithReferences(Basic.Reference.Assemblies.Net100.References.All.Concat(References()));
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)Shop.SyntaxTrees[0].Options, path, Encoding.UTF8);

    /// <summary>The packages that the sample is built with, which lie beside the test for that reason.</summary>
    private static IEnumerable<MetadataReference> References()
    {
        var found = new HashSet<Assembly>();
        var open = new Stack<Assembly>([Assembly.Load("RuleDocs")]);
        while (open.TryPop(out Assembly? assembly))
        {
            foreach (Assembly one in assembly.GetReferencedAssemblies().Select(Assembly.Load).Where(one => one.Location.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal)))
            {
                if (found.Add(one))
                    open.Push(one);
            }
        }
        return found.Select(one => MetadataReference.CreateFromFile(one.Location));
    }
}
