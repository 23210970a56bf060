using System.Text;
using EventContracts.Generator.Emit;
using EventContracts.Schema.Json;

namespace EventContracts.Generator.Mapping;

/// <summary>JSON without insignificant white space: the form in which a schema is fingerprinted and carried along.</summary>
internal static class JsonMinifier
{
    public static string Minify(JsonNode node, string source)
    {
        var text = new StringBuilder();
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
                    text.Append(i == 0 ? "" : ",").Append(Literals.Json(node.Members[i].Name)).Append(':');
                    Append(text, node.Members[i].Value, source);
                }
                text.Append('}');
                break;
            case JsonKind.Array:
                text.Append('[');
                for (int i = 0; i < node.Items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Append(text, node.Items[i], source);
                }
                text.Append(']');
                break;
            case JsonKind.String:
                text.Append(Literals.Json(node.Text));
                break;
            default:
                text.Append(source, node.Span.Start, node.Span.Length);
                break;
        }
    }
}
