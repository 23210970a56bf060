using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Editing;

/// <summary>A change of a file's text: the span is replaced. An empty span inserts.</summary>
public readonly record struct JsonEdit(TextSpan Span, string NewText)
{
    /// <summary>The text with all edits made. They don't overlap and all count in the original text; edits at one place keep their order.</summary>
    public static string Apply(string text, IEnumerable<JsonEdit> edits)
    {
        var ordered = new List<JsonEdit>(edits);
        for (int i = ordered.Count - 1; i >= 0; i--)
        {
            int last = i;
            for (int j = i - 1; j >= 0; j--)
            {
                if (ordered[j].Span.Start > ordered[last].Span.Start)
                    last = j;
            }
            JsonEdit edit = ordered[last];
            text = text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
            ordered.RemoveAt(last);
        }
        return text;
    }
}
