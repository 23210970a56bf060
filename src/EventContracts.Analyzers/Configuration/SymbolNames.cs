using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using EventContracts.Schema.Contracts;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Configuration;

/// <summary>Finds what a documentation id names in a compilation, and what it may have meant.</summary>
internal static class SymbolNames
{
    public static INamespaceSymbol? Namespace(Compilation compilation, string name)
    {
        INamespaceSymbol? space = compilation.GlobalNamespace;
        foreach (string part in name.Split('.'))
            space = space?.GetNamespaceMembers().FirstOrDefault(one => one.Name == part);
        return space;
    }

    /// <summary>Whether the id names something; without parameters, a member of that name is enough.</summary>
    public static bool Exists(Compilation compilation, char prefix, string name) => prefix switch
    {
        'N' => Namespace(compilation, name) is not null,
        'T' => Type(compilation, name) is not null,
        _ when name.IndexOf('(') >= 0 => Symbol(compilation, prefix, name) is not null || IsGenericOverload(compilation, name),
        _ => MemberNames(compilation, name, out string member).Contains(member),
    };

    /// <summary>The nearest id that names something; null when none is near.</summary>
    public static string? Nearest(Compilation compilation, char prefix, string name)
    {
        int parameters = name.IndexOf('(');
        string path = parameters < 0 ? name : name.Substring(0, parameters);
        int dot = path.LastIndexOf('.');
        if (dot <= 0)
            return null;
        string container = path.Substring(0, dot), last = path.Substring(dot + 1);
        IEnumerable<string> names = prefix switch
        {
            'T' => Namespace(compilation, container)?.GetTypeMembers().Select(type => type.MetadataName) ?? [],
            'N' => Namespace(compilation, container)?.GetNamespaceMembers().Select(space => space.Name) ?? [],
            _ => MemberNames(compilation, path, out _),
        };
        string[] known = [.. names.Distinct().OrderBy(one => one, StringComparer.Ordinal)];
        if (NearestWord.Find(last, known) is { } near && (near != last || parameters >= 0))
            return container + "." + near;
        // The type may be what is misspelt.
        return prefix is 'M' or 'P' && Nearest(compilation, 'T', container) is { } type ? type + "." + last : null;
    }

    private static ISymbol? Symbol(Compilation compilation, char prefix, string name) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(prefix + ":" + name, compilation);

    private static INamedTypeSymbol? Type(Compilation compilation, string name) => Symbol(compilation, 'T', name) as INamedTypeSymbol;

    /// <summary>As the catalogue reads ids, arities of methods may be left out.</summary>
    private static bool IsGenericOverload(Compilation compilation, string name)
    {
        int parameters = name.IndexOf('(');
        string path = name.Substring(0, parameters);
        int dot = path.LastIndexOf('.');
        return dot > 0 && Type(compilation, path.Substring(0, dot)) is { } type
            && type.GetMembers(path.Substring(dot + 1)).OfType<IMethodSymbol>()
                .Any(method => method.IsGenericMethod && IdWithoutArity(method).EndsWith(name, StringComparison.Ordinal));
    }

    private static string IdWithoutArity(IMethodSymbol method) => Regex.Replace(method.GetDocumentationCommentId() ?? "", @"``\d+(?=\()", "");

    private static IEnumerable<string> MemberNames(Compilation compilation, string path, out string member)
    {
        int dot = path.LastIndexOf('.');
        member = path.Substring(dot + 1).Replace("#ctor", ".ctor");
        if (dot <= 0 || Type(compilation, path.Substring(0, dot)) is not { } type)
            return [];
        return type.GetMembers().Select(one => one.Name);
    }
}
