using System.Linq;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>The attributes of System.Text.Json.</summary>
internal static class SerializationAttributes
{
    private const string Namespace = "System.Text.Json.Serialization";

    public static bool IsIgnored(ISymbol member) => member.GetAttributes()
        .Any(attribute => IsOurs(attribute) && attribute.AttributeClass!.Name == "JsonIgnoreAttribute");

    /// <summary>JsonInclude is the one attribute that makes the serializer look at a field.</summary>
    public static bool IsForProperties(AttributeData attribute) => IsOurs(attribute) && attribute.AttributeClass!.Name != "JsonIncludeAttribute";

    public static string ShortName(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        const string ending = "Attribute";
        return name.EndsWith(ending, System.StringComparison.Ordinal) ? name.Substring(0, name.Length - ending.Length) : name;
    }

    private static bool IsOurs(AttributeData attribute) => attribute.AttributeClass?.ContainingNamespace.ToDisplayString() == Namespace;
}
