using System.Text;

namespace EventContracts.Schema.Json;

/// <summary>JSON without insignificant white space: the form in which a schema is fingerprinted and carried along. Numbers stay as they are written.</summary>
internal static class JsonMinifier
{
    public static string Minify(JsonNode node, string source)
    {
        var text = new StringBuilder(node.Span.Length);
        Append(text, node, source);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode node, string source)
    {
        switch (node.Kind)
        {
            case JsonKind.Object:
                text.Append('{');
                for (int i = 0; i < node.Members.Count; i++)
                {
                    JsonText.AppendQuoted(i == 0 ? text : text.Append(','), node.Members[i].Name);
                    Append(text.Append(':'), node.Members[i].Value, source);
                }
                text.Append('}');
                break;
            case JsonKind.Array:
                text.Append('[');
                for (int i = 0; i < node.Items.Count; i++)
                    Append(i == 0 ? text : text.Append(','), node.Items[i], source);
                text.Append(']');
                break;
            case JsonKind.String:
                JsonText.AppendQuoted(text, node.Text);
                break;
            default:
                text.Append(source, node.Span.Start, node.Span.Length);
                break;
        }
    }
}
