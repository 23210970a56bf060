using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Editing;

/// <summary>
/// Minimal changes of a JSON text. What is not changed stays as it is, byte for byte; what is new follows the file's indentation, line ends and spacing.
/// Nodes must come from the text's own tree.
/// </summary>
public sealed class JsonEditor
{
    private readonly string text;
    private readonly JsonStyle style;
    private readonly JsonPrinter printer;

    public JsonEditor(string text, JsonNode root)
    {
        this.text = text;
        style = JsonStyle.Of(text, root);
        printer = new JsonPrinter(style);
    }

    public static JsonEdit Replace(JsonNode value, string json) => new(value.Span, json);

    public static JsonEdit Rename(JsonMember member, string name) => new(member.NameSpan, JsonText.Quote(name));

    /// <summary>A further member after another one of the object; without one at its end.</summary>
    public JsonEdit AddMember(JsonNode container, string name, string json, JsonMember? after = null)
    {
        int index = after is null ? container.Members.Count - 1 : IndexOf(container, after);
        return Add(container, Entries(container), index, indentation => Member(container, name, json, indentation));
    }

    /// <summary>A member before all others of the object.</summary>
    public JsonEdit AddFirstMember(JsonNode container, string name, string json) =>
        Add(container, Entries(container), -1, indentation => Member(container, name, json, indentation));

    /// <summary>A further item at the end of the array.</summary>
    public JsonEdit AddItem(JsonNode container, string json) =>
        Add(container, Entries(container), container.Items.Count - 1, indentation => printer.Print(json, expanded: false, indentation));

    /// <summary>Takes a member out, with the comma that then is one too many.</summary>
    public JsonEdit RemoveMember(JsonNode container, JsonMember member)
    {
        int index = IndexOf(container, member);
        if (index > 0)
            return Delete(container.Members[index - 1].Value.Span.End, member.Value.Span.End);
        return container.Members.Count > 1
            ? Delete(member.NameSpan.Start, container.Members[1].NameSpan.Start)
            : Delete(container.Span.Start + 1, container.Span.End - 1);
    }

    /// <summary>Takes an item out, with the comma that then is one too many.</summary>
    public static JsonEdit RemoveItem(JsonNode container, int index)
    {
        if (index > 0)
            return Delete(container.Items[index - 1].Span.End, container.Items[index].Span.End);
        return container.Items.Count > 1
            ? Delete(container.Items[0].Span.Start, container.Items[1].Span.Start)
            : Delete(container.Span.Start + 1, container.Span.End - 1);
    }

    private static JsonEdit Delete(int start, int end) => new(new TextSpan(start, end - start), "");

    private static int IndexOf(JsonNode container, JsonMember member)
    {
        for (int i = 0; i < container.Members.Count; i++)
        {
            if (ReferenceEquals(container.Members[i], member))
                return i;
        }
        return container.Members.Count - 1;
    }

    private static List<TextSpan> Entries(JsonNode container)
    {
        var entries = new List<TextSpan>();
        foreach (JsonMember member in container.Members)
            entries.Add(new TextSpan(member.NameSpan.Start, member.Value.Span.End - member.NameSpan.Start));
        foreach (JsonNode item in container.Items)
            entries.Add(item.Span);
        return entries;
    }

    // A neighbour that is written over several lines gives the new member the same look.
    private string Member(JsonNode container, string name, string json, string indentation)
    {
        bool expanded = false;
        foreach (JsonMember member in container.Members)
            expanded |= member.Value.IsObject && text.IndexOfAny(['\n', '\r'], member.Value.Span.Start, member.Value.Span.Length) >= 0;
        return JsonText.Quote(name) + style.Colon + printer.Print(json, expanded, indentation);
    }

    private JsonEdit Add(JsonNode container, List<TextSpan> entries, int after, System.Func<string, string> print)
    {
        if (entries.Count == 0)
            return Fill(container, print);
        string gap = Gap(container, entries, after);
        string entry = print(JsonStyle.Indentation(gap) ?? LineIndentation(container.Span.Start));
        return after < 0
            ? new JsonEdit(new TextSpan(entries[0].Start, 0), entry + gap)
            : new JsonEdit(new TextSpan(entries[after].End, 0), gap + entry);
    }

    // As between the entries around the new one; of a single entry, as before it.
    private string Gap(JsonNode container, List<TextSpan> entries, int after)
    {
        if (entries.Count > 1)
        {
            int left = System.Math.Min(System.Math.Max(after, 0), entries.Count - 2);
            return JsonStyle.Between(text, entries[left].End, entries[left + 1].Start);
        }
        string lead = JsonStyle.Between(text, container.Span.Start + 1, entries[0].Start);
        return "," + (JsonStyle.Indentation(lead) is not null ? lead : style.IsDense ? "" : " ");
    }

    private JsonEdit Fill(JsonNode container, System.Func<string, string> print)
    {
        var inside = new TextSpan(container.Span.Start + 1, container.Span.Length - 2);
        string outer = LineIndentation(container.Span.Start);
        if (JsonStyle.Indentation(text.Substring(inside.Start, inside.Length)) is not null)
            return new JsonEdit(inside, style.LineEnd + outer + style.Unit + print(outer + style.Unit) + style.LineEnd + outer);
        string blank = style.IsDense || container.IsArray ? "" : " ";
        return new JsonEdit(inside, blank + print(outer) + blank);
    }

    private string LineIndentation(int position)
    {
        int start = position;
        while (start > 0 && text[start - 1] is not ('\n' or '\r'))
            start--;
        int end = start;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        return text.Substring(start, System.Math.Min(end, position) - start);
    }
}
