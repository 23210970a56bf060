using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventContracts.Analyzers;

/// <summary>
/// Tells by its names alone whether there may be anything in a block of code for an analyzer, so that no other block is bound. The text
/// of its file is asked first: most files have nothing, and looking through a text costs a small part of what it costs to walk over its
/// nodes or tokens. One answer for a file; thread-safe.
/// </summary>
internal sealed class WordFilter(params string[] words)
{
    private readonly HashSet<string> _words = [.. words];
    private readonly ConcurrentDictionary<SyntaxTree, bool> _files = new();

    /// <summary>Whether one of the words is a name in the block.</summary>
    public bool Passes(SyntaxNode block)
    {
        if (!_files.GetOrAdd(block.SyntaxTree, MayPass))
            return false;
        foreach (SyntaxToken token in block.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && _words.Contains(token.ValueText))
                return true;
        }
        return false;
    }

    private bool MayPass(SyntaxTree file)
    {
        string text = file.GetText().ToString();
        return _words.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
    }
}
