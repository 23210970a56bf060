using System.Text;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Editing;

/// <summary>Lays new JSON out like the file it goes into.</summary>
internal sealed class JsonPrinter(JsonStyle style)
{
    /// <summary>On one line, or with one line for each member where the neighbours are written so.</summary>
    public string Print(string json, bool expanded, string indentation)
    {
        var text = new StringBuilder();
        if (JsonParser.Parse(json).Root is not { } value)
            throw new System.ArgumentException("The new value is no JSON: " + json, nameof(json));
        Value(text, value, expanded && !style.IsDense ? indentation : null, json);
        return text.ToString();
    }

    private void Value(StringBuilder text, JsonNode value, string? indentation, string json)
    {
        if (value.IsObject && value.Members.Count > 0)
            Object(text, value, indentation, json);
        else if (value.IsArray && value.Items.Count > 0)
            Array(text, value, json);
        else
            text.Append(json, value.Span.Start, value.Span.Length);
    }

    private void Object(StringBuilder text, JsonNode value, string? indentation, string json)
    {
        string? inner = indentation is null ? null : indentation + style.Unit;
        string blank = style.IsDense ? "" : " ";
        text.Append('{');
        for (int i = 0; i < value.Members.Count; i++)
        {
            JsonMember member = value.Members[i];
            text.Append(i > 0 ? "," : "").Append(inner is null ? blank : style.LineEnd + inner);
            text.Append(JsonText.Quote(member.Name)).Append(style.Colon);
            Value(text, member.Value, inner, json);
        }
        text.Append(indentation is null ? blank : style.LineEnd + indentation).Append('}');
    }

    private void Array(StringBuilder text, JsonNode value, string json)
    {
        text.Append('[');
        for (int i = 0; i < value.Items.Count; i++)
        {
            text.Append(i > 0 ? style.IsDense ? "," : ", " : "");
            Value(text, value.Items[i], null, json);
        }
        text.Append(']');
    }
}
