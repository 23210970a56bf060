using System;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Tests.Schemas;

/// <summary>A text with <c>[|</c> and <c>|]</c> around the place where a diagnostic belongs; neither can stand in JSON.</summary>
internal sealed record MarkedText(string Text, TextSpan? Span)
{
    public static MarkedText Parse(string marked)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal);
        return start < 0
            ? new MarkedText(marked, null)
            : new MarkedText(marked.Remove(end, 2).Remove(start, 2), TextSpan.FromBounds(start, end - 2));
    }
}
