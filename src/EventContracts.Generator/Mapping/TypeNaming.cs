using System.Collections.Generic;
using System.Linq;
using System.Text;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>The name of a nested type from where its schema stands: parent and property, flat in the namespace.</summary>
internal static class TypeNaming
{
    public static string Propose(MappingContext context, Subschema schema)
    {
        if (schema.Extension("x-csharp-name") is { Kind: Schema.Json.JsonKind.String } given)
            return CSharpNames.Pascal(given.Text);
        var name = new StringBuilder(context.RootName(schema.File));
        string[] steps = schema.Pointer.Split('/');
        for (int i = 1; i < steps.Length; i++)
        {
            string step = steps[i];
            switch (step)
            {
                case "properties" or "patternProperties" or "definitions" or "$defs" or "dependentSchemas" when i + 1 < steps.Length:
                    string text = Unescape(steps[++i]);
                    name.Append(step == "patternProperties" ? "Value" : CSharpNames.Pascal(text).TrimStart('_'));
                    break;
                case "items" or "additionalItems" or "contains" or "unevaluatedItems":
                    name.Append("Item");
                    break;
                case "prefixItems":
                    name.Append("Item");
                    break;
                case "additionalProperties" or "unevaluatedProperties":
                    name.Append("Value");
                    break;
                case "oneOf" or "anyOf" when i + 1 < steps.Length:
                    name.Append("Option").Append(steps[++i]);
                    break;
                case "allOf" when i + 1 < steps.Length:
                    i++;
                    break;
                default:
                    name.Append(CSharpNames.Pascal(Unescape(step)).TrimStart('_'));
                    break;
            }
        }
        return name.ToString();
    }

    /// <summary>The name of a file's root: from the event type, the <c>$id</c> or the file name, without version and extensions.</summary>
    public static string Root(string eventType, int major)
    {
        string name = CSharpNames.Pascal(eventType);
        return major >= 2 ? name + "V" + major : name;
    }

    private static string Unescape(string step) => step.Replace("~1", "/").Replace("~0", "~");
}
