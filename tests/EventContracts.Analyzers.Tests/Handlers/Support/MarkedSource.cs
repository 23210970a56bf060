using System;
using System.Collections.Generic;
using System.Text;

namespace EventContracts.Analyzers.Tests.Handlers.Support;

/// <summary>C# with the places of expected diagnostics in it: <c>{|EVC2001:stock -= 1|}</c>.</summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<(string Id, int Start, int Length)> Expected)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var expected = new List<(string, int, int)>();
        var open = new Stack<(string Id, int Start)>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "{|EVC", 0, 5) == 0)
            {
                int colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (open.Count > 0 && string.CompareOrdinal(marked, i, "|}", 0, 2) == 0)
            {
                (string id, int start) = open.Pop();
                expected.Add((id, start, text.Length - start));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        if (open.Count > 0)
            throw new ArgumentException("A mark is not closed.", nameof(marked));
        return new(text.ToString(), expected);
    }
}
