using System;
using System.Collections.Generic;

namespace EventContracts.Analyzers.Handlers.Sql;

/// <summary>A run of tokens, one statement or a part of it, with the depth of each in parentheses. Never empty.</summary>
internal sealed class SqlSpan
{
    private readonly IReadOnlyList<SqlToken> _tokens;
    private readonly int _start;
    private readonly int[] _depth;

    private SqlSpan(IReadOnlyList<SqlToken> tokens, int start, int end)
    {
        _tokens = tokens;
        _start = start;
        Count = end - start;
        _depth = new int[Count];
        int depth = 0;
        for (int i = 0; i < Count; i++)
        {
            if (this[i].IsSymbol(")"))
                depth = Math.Max(0, depth - 1);
            _depth[i] = depth;
            if (this[i].IsSymbol("("))
                depth++;
        }
    }

    public int Count { get; }

    public SqlToken First => this[0];

    public SqlToken this[int index] => _tokens[_start + index];

    public static IEnumerable<SqlSpan> Statements(IReadOnlyList<SqlToken> tokens)
    {
        int start = 0;
        for (int i = 0; i <= tokens.Count; i++)
        {
            if (i < tokens.Count && !tokens[i].IsSymbol(";"))
                continue;
            if (i > start)
                yield return new(tokens, start, i);
            start = i + 1;
        }
    }

    /// <summary>How many parentheses are open around a token; a parenthesis has the depth of what is around it.</summary>
    public int Depth(int index) => _depth[index];

    public SqlSpan From(int index) => Slice(index, Count);

    /// <summary>The tokens of a range; one token where it is empty, so that a broken statement stays one.</summary>
    public SqlSpan Slice(int start, int end) => new(_tokens, _start + start, _start + Math.Max(start + 1, end));

    public bool Has(string word) => IndexOf(word, 0, anyDepth: true) >= 0;

    public int IndexAtTop(string word, int from = 0) => IndexOf(word, from, anyDepth: false);

    public bool HasCall(string function)
    {
        for (int i = 0; i + 1 < Count; i++)
        {
            if (this[i].Is(function) && this[i + 1].IsSymbol("("))
                return true;
        }
        return false;
    }

    /// <summary>Whether these words stand one after the other.</summary>
    public bool HasInRow(params string[] words) => IndexInRow(words) >= 0;

    public int IndexInRow(params string[] words)
    {
        for (int i = 0; i + words.Length <= Count; i++)
        {
            int matched = 0;
            while (matched < words.Length && this[i + matched].Is(words[matched]))
                matched++;
            if (matched == words.Length)
                return i;
        }
        return -1;
    }

    /// <summary>The index of the parenthesis that closes the one at the index.</summary>
    public int Closing(int open)
    {
        for (int i = open + 1; i < Count; i++)
        {
            if (this[i].IsSymbol(")") && _depth[i] == _depth[open])
                return i;
        }
        return Count;
    }

    private int IndexOf(string word, int from, bool anyDepth)
    {
        for (int i = from; i < Count; i++)
        {
            if (this[i].Is(word) && (anyDepth || _depth[i] == 0))
                return i;
        }
        return -1;
    }
}
