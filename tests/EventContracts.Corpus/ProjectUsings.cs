using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.Corpus;

/// <summary>
/// Global usings hold for the project that they stand in, while all projects of a folder are one compilation here: each file gets those of its project. A
/// project is the folder of a project file or, where there is none around it, that of the file with the usings.
/// </summary>
internal sealed class ProjectUsings
{
    private readonly Dictionary<string, List<UsingDirectiveSyntax>> _usings = new(StringComparer.Ordinal);

    private ProjectUsings(string folder, IEnumerable<SyntaxTree> trees)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            _usings.TryAdd(Path.GetDirectoryName(path)!, [.. OfProject(path)]);
        foreach (SyntaxTree tree in trees)
        {
            foreach (UsingDirectiveSyntax one in tree.GetCompilationUnitRoot().Usings.Where(IsGlobal))
            {
                string owner = Owner(tree.FilePath) ?? Path.GetDirectoryName(tree.FilePath)!;
                if (!_usings.TryGetValue(owner, out List<UsingDirectiveSyntax>? usings))
                    _usings[owner] = usings = [];
                usings.Add(Local(one).WithoutTrivia());
            }
        }
    }

    public static IEnumerable<SyntaxTree> Apply(string folder, IReadOnlyList<SyntaxTree> trees)
    {
        var usings = new ProjectUsings(folder, trees);
        return trees.Select(usings.Apply);
    }

    private SyntaxTree Apply(SyntaxTree tree)
    {
        CompilationUnitSyntax root = tree.GetCompilationUnitRoot();
        UsingDirectiveSyntax[] own = [.. root.Usings.Select(Local)];
        HashSet<string> known = [.. own.Select(Text)];
        UsingDirectiveSyntax[] others = Owner(tree.FilePath) is { } owner ? [.. _usings[owner].Where(one => known.Add(Text(one)))] : [];
        if (others.Length == 0 && !root.Usings.Any(IsGlobal))
            return tree;
        // Behind the file's own and on their line, so that all lines keep their numbers.
        return CSharpSyntaxTree.Create(root.WithUsings([.. own, .. others]), (CSharpParseOptions)tree.Options, tree.FilePath, Encoding.UTF8);
    }

    private string? Owner(string path)
    {
        for (string? folder = Path.GetDirectoryName(path); folder is { Length: > 0 }; folder = Path.GetDirectoryName(folder))
        {
            if (_usings.ContainsKey(folder))
                return folder;
        }
        return null;
    }

    /// <summary>What <c>&lt;Using Include="…" /&gt;</c> says in a project file.</summary>
    private static IEnumerable<UsingDirectiveSyntax> OfProject(string path)
    {
        try
        {
            return XDocument.Load(path).Descendants().Where(one => one.Name.LocalName == "Using").Select(one => (string?)one.Attribute("Include"))
                .OfType<string>().Where(name => SyntaxFacts.IsValidIdentifier(name.Replace(".", "", StringComparison.Ordinal)))
                .Select(name => SyntaxFactory.ParseCompilationUnit($"using {name};").Usings[0]).ToArray();
        }
        catch (System.Xml.XmlException)
        {
            return [];
        }
    }

    private static bool IsGlobal(UsingDirectiveSyntax one) => one.GlobalKeyword.RawKind != 0;

    private static UsingDirectiveSyntax Local(UsingDirectiveSyntax one) =>
        IsGlobal(one) ? one.WithUsingKeyword(one.UsingKeyword.WithLeadingTrivia(one.GlobalKeyword.LeadingTrivia)).WithGlobalKeyword(default) : one;

    private static string Text(UsingDirectiveSyntax one) => one.WithoutTrivia().ToString();
}
