using System;
using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Publishing;

/// <summary>
/// Tells by the text of a file whether there may be anything in it for an analyzer. Most files have nothing, and looking through a text costs a small part of what it costs to walk over
/// its nodes or tokens. One answer for a file; thread-safe.
/// </summary>
internal sealed class FileFilter(Func<string, bool> test)
{
    private readonly ConcurrentDictionary<SyntaxTree, bool> _files = new();

    public static FileFilter OfWords(params string[] words) => new(text => words.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0));

    public bool Passes(SyntaxTree tree) => _files.GetOrAdd(tree, one => test(one.GetText().ToString()));
}
