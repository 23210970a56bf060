using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace EventContracts.Schema.Json;

/// <summary>
/// One layout for equal trees: two spaces a step, LF, a line for each member, short lists of plain values on one line. Of a repeated key the first
/// counts.
/// </summary>
internal static class JsonIndenter
{
    private const int ListWidth = 100;

    /// <summary>Ends with a line end, as files do.</summary>
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, "\n");
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, JsonNode node, string lineStart)
    {
        string inner = lineStart + "  ";
        if (node.IsObject)
            AppendObject(text, [.. node.Members.Where(member => node.FindMember(member.Name) == member)], lineStart, inner);
        else if (node.IsArray && !IsShort(node))
        {
            for (int i = 0; i < node.Items.Count; i++)
                Append(text.Append(i == 0 ? '[' : ',').Append(inner), node.Items[i], inner);
            text.Append(lineStart).Append(']');
        }
        else
            text.Append(node.IsArray ? "[" + string.Join(", ", node.Items.Select(JsonText.Write)) + "]" : JsonText.Write(node));
    }

    private static void AppendObject(StringBuilder text, IReadOnlyList<JsonMember> members, string lineStart, string inner)
    {
        if (members.Count == 0)
        {
            text.Append("{}");
            return;
        }
        for (int i = 0; i < members.Count; i++)
        {
            JsonText.AppendQuoted(text.Append(i == 0 ? '{' : ',').Append(inner), members[i].Name);
            Append(text.Append(": "), members[i].Value, inner);
        }
        text.Append(lineStart).Append('}');
    }

    private static bool IsShort(JsonNode list) =>
        list.Items.All(item => !item.IsObject && !item.IsArray) && list.Items.Sum(item => item.Text.Length + 4) <= ListWidth;
}
