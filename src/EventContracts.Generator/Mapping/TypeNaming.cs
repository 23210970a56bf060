using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>The name of a nested type from where its schema stands: parent and property, flat in the namespace.</summary>
internal static class TypeNaming
{
    /// <summary>Members of generated types: a type of that name could not have them (CS0542).</summary>
    private static readonly HashSet<string> MemberNames = new(StringComparer.Ordinal)
    {
        "Codec", "View", "Descriptor", "Parse", "TryParse", "ToUtf8Bytes", "WriteTo", "Additional", "Unknown", "Case", "Kind", "Match", "TryGetUnknown",
        "Known", "Value", "Text", "From", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
        "PrintMembers", "EqualityContract", "Clone", "Deconstruct",
    };

    /// <summary>The names of types in the generated namespace, with those that the catalogue takes.</summary>
    public static NameScope Scope() => new(["EventContractsCatalog", "EventContractsServices"]);

    public static string Propose(MappingContext context, Subschema schema)
    {
        if (schema.Extension("x-csharp-name") is { Kind: Schema.Json.JsonKind.String } given)
            return Type(given.Text);
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
                    bool hasItems = step == "properties" && i + 1 < steps.Length && steps[i + 1] == "items" && !IsPlace(steps, i + 2);
                    if (hasItems && Singular.Of(name.ToString()) is { } singular)
                    {
                        name.Clear().Append(singular);
                        i++;
                    }
                    break;
                case "items" or "prefixItems" or "additionalItems" or "contains" or "unevaluatedItems":
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
        return Avoid(name.ToString());
    }

    /// <summary>Whether the step is the place of a tuple.</summary>
    private static bool IsPlace(string[] steps, int i) => i < steps.Length && steps[i].Length > 0 && char.IsDigit(steps[i][0]);

    /// <summary>The name of a file's root: from the event type, the <c>$id</c> or the file name, without version and extensions.</summary>
    public static string Root(string eventType, int major)
    {
        string name = Type(eventType);
        return major >= 2 ? name + "V" + major : name;
    }

    /// <summary>A text as the name of a type.</summary>
    public static string Type(string text) => Avoid(CSharpNames.Pascal(text));

    private static string Avoid(string name) => MemberNames.Contains(name) ? name + "Type" : name;

    private static string Unescape(string step) => step.Replace("~1", "/").Replace("~0", "~");
}
