using EventContracts.Schema.Json;

namespace EventContracts.Schema.Editing;

/// <summary>How a file is laid out, as far as new JSON must follow it.</summary>
/// <param name="LineEnd">Between lines.</param>
/// <param name="Unit">One step of indentation.</param>
/// <param name="Colon">Between a key and its value.</param>
/// <param name="IsDense">The file holds no white space between its tokens.</param>
internal sealed record JsonStyle(string LineEnd, string Unit, string Colon, bool IsDense)
{
    public static JsonStyle Of(string text, JsonNode root)
    {
        JsonMember? first = root.Members.Count > 0 ? root.Members[0] : null;
        string colon = first is null ? ": " : Between(text, first.NameSpan.End, first.Value.Span.Start);
        string lead = first is null ? "" : Between(text, root.Span.Start + 1, first.NameSpan.Start);
        bool isDense = first is not null && lead.Length == 0 && colon == ":";
        string indentation = Indentation(lead) ?? "";
        return new JsonStyle(LineEndOf(text), indentation.Length > 0 ? indentation : "  ", colon, isDense);
    }

    /// <summary>The white space after the last line end of what stands between two tokens (a comma may be in it); null without a line end.</summary>
    public static string? Indentation(string gap)
    {
        int start = gap.LastIndexOfAny(['\n', '\r']) + 1;
        int end = start;
        while (end < gap.Length && gap[end] is ' ' or '\t')
            end++;
        return start == 0 ? null : gap.Substring(start, end - start);
    }

    public static string Between(string text, int start, int end) => text.Substring(start, end - start);

    private static string LineEndOf(string text)
    {
        int at = text.IndexOfAny(['\r', '\n']);
        return at < 0 ? "\n" : text[at] == '\n' ? "\n" : at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r";
    }
}
