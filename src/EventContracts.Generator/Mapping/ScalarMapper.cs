using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using EventContracts.Generator.Emit;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Generator.Mapping;

/// <summary>Strings, numbers, booleans; constants and enums.</summary>
internal static class ScalarMapper
{
    public static ValueSpec Map(TypeSet kind, IReadOnlyList<Subschema> parts) => new ScalarSpec(kind switch
    {
        TypeSet.String => String(parts),
        TypeSet.Integer => Integer(parts),
        TypeSet.Number => Number(parts),
        TypeSet.Boolean => ScalarKind.Boolean,
        TypeSet.Null => ScalarKind.Null,
        _ => ScalarKind.Any,
    });

    /// <summary>A value with <c>enum</c> or <c>const</c>: an open enum for texts, the plain kind where all values are of one, a union of kinds, raw JSON for
    /// objects and arrays. Null when there is neither.</summary>
    public static ValueSpec? TryEnum(MappingContext context, UnionMapper unions, string key, Subschema at, IReadOnlyList<Subschema> parts)
    {
        if (Values(parts) is not { } values)
            return null;
        bool isNullable = values.Any(value => value.Kind == JsonKind.Null) && AllowsNull(parts);
        JsonNode[] others = values.Where(value => value.Kind != JsonKind.Null).ToArray();
        if (others.Length == 0)
            return new ScalarSpec(ScalarKind.Null);
        TypeSet kinds = others.Aggregate(TypeSet.None, (all, value) => all | Kind(value));
        ValueSpec result = kinds switch
        {
            TypeSet.String => Text(context, at, parts, others),
            TypeSet.Boolean or TypeSet.Number => new ScalarSpec(KindOf(others)),
            _ when (kinds & (TypeSet.Object | TypeSet.Array)) != 0 => new ScalarSpec(ScalarKind.Any),
            _ => unions.OfKinds(key, at, kinds, kind => OfKind([.. others.Where(value => Kind(value) == kind)])),
        };

        ValueSpec OfKind(JsonNode[] values) => values[0].Kind == JsonKind.String ? Text(context, at, parts, values, "Text") : new ScalarSpec(KindOf(values));
        return isNullable ? ValueMapper.Nullable(result) : result;
    }

    /// <summary>The constant of a required member, or null where the schema allows more than one value.</summary>
    public static ConstSpec? TryConst(IReadOnlyList<Subschema> parts)
    {
        if (Values(parts) is not { Count: 1 } values)
            return null;
        JsonNode only = values[0];
        switch (only.Kind)
        {
            case JsonKind.String:
                return new ConstSpec(ScalarKind.String, JsonText.Quote(only.Text), Literals.String(only.Text));
            case JsonKind.True or JsonKind.False:
                string boolean = only.Kind == JsonKind.True ? "true" : "false";
                return new ConstSpec(ScalarKind.Boolean, boolean, boolean);
            case JsonKind.Null:
                return new ConstSpec(ScalarKind.Null, "null", "default");
            case JsonKind.Number when long.TryParse(only.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer):
                string literal = integer == long.MinValue ? "long.MinValue" : integer + "L";
                return new ConstSpec(ScalarKind.Int64, integer.ToString(CultureInfo.InvariantCulture), literal);
            default:
                return null;
        }
    }

    /// <summary>The default value as C#, where the member's type has a literal for it.</summary>
    public static string? Default(JsonNode? node, ValueSpec value, Func<NamedSpec, string, string?> enumMember) => (node?.Kind, value) switch
    {
        (JsonKind.String, ScalarSpec { Kind: ScalarKind.String }) => Literals.String(node!.Text),
        (JsonKind.True, ScalarSpec { Kind: ScalarKind.Boolean }) => "true",
        (JsonKind.False, ScalarSpec { Kind: ScalarKind.Boolean }) => "false",
        (JsonKind.Number, ScalarSpec number) => Number(node!.Text, number.Kind),
        (JsonKind.String, NamedSpec { Kind: NamedKind.OpenEnum } named) => enumMember(named, node!.Text),
        _ => null,
    };

    private static string? Number(string text, ScalarKind kind)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        return kind switch
        {
            ScalarKind.Int64 when long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out long number) && number != long.MinValue
                => number.ToString(culture) + "L",
            ScalarKind.Int32 when int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out int number) => number.ToString(culture),
            ScalarKind.Double when double.TryParse(text, NumberStyles.Float, culture, out double number) && !double.IsInfinity(number)
                => number.ToString("R", culture) + "D",
            ScalarKind.Decimal when decimal.TryParse(text, NumberStyles.Float, culture, out decimal number) => number.ToString(culture) + "M",
            _ => null,
        };
    }

    /// <summary>The values that the schema lists: <c>const</c> before the shortest <c>enum</c> of the parts.</summary>
    public static IReadOnlyList<JsonNode>? Values(IReadOnlyList<Subschema> parts)
    {
        IReadOnlyList<JsonNode>? shortest = null;
        foreach (Subschema part in parts)
        {
            if (part.Const is { } constant)
                return [constant];
            if (part.Enum is { Count: > 0 } values && (shortest is null || values.Count < shortest.Count))
                shortest = values;
        }
        return shortest;
    }

    private static TypeSet Kind(JsonNode value) => value.Kind switch
    {
        JsonKind.String => TypeSet.String,
        JsonKind.Number => TypeSet.Number,
        JsonKind.Object => TypeSet.Object,
        JsonKind.Array => TypeSet.Array,
        JsonKind.Null => TypeSet.Null,
        _ => TypeSet.Boolean,
    };

    private static ValueSpec Text(MappingContext context, Subschema at, IReadOnlyList<Subschema> parts, JsonNode[] values, string nameEnding = "")
    {
        if (values.Length == 1)
            return new ScalarSpec(ScalarKind.String);
        Subschema home = parts.FirstOrDefault(part => part.Keyword("enum") is not null) ?? at;
        if (context.TryGet(home.Key + "#enum", out NamedSpec? known))
            return known!;
        bool isClosed = parts.Any(part => part.Extension("x-enum") is { Kind: JsonKind.String, Text: "closed" });
        string proposed = TypeNaming.Propose(context, home) + nameEnding;
        return context.Reserve(home.Key + "#enum", home.File, proposed, isClosed ? NamedKind.ClosedEnum : NamedKind.OpenEnum, name =>
        {
            string[] texts = values.Select(value => value.Text).Distinct(StringComparer.Ordinal).ToArray();
            return new EnumSpec
            {
                Name = name,
                Doc = DocReader.Of(home, $"one of {string.Join(", ", texts)}"),
                IsOpen = !isClosed,
                Values = EnumNames(name, texts).ToEquatableList(),
            };
        });
    }

    /// <summary>C# names of enum values, the ordinal order deciding who keeps the plain name.</summary>
    public static IEnumerable<EnumValueSpec> EnumNames(string typeName, IReadOnlyList<string> texts)
    {
        string[] reserved =
        [
            "Known", "Value", "Text", "From", "Codec", "Other", "Equals", "GetHashCode", "GetType", "ToString", "PrintMembers", "MemberwiseClone",
            "ReferenceEquals", "Finalize", typeName,
        ];
        var scope = new NameScope(reserved);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string text in texts.OrderBy(text => text, StringComparer.Ordinal))
        {
            string name = CSharpNames.Pascal(text);
            names[text] = scope.Claim(reserved.Contains(name) ? name + "Value" : name);
        }
        return texts.Select(text => new EnumValueSpec(names[text], text));
    }

    private static bool AllowsNull(IReadOnlyList<Subschema> parts) => parts.All(part => part.Types == TypeSet.None || (part.Types & TypeSet.Null) != 0);

    private static ScalarKind KindOf(JsonNode[] values)
    {
        if (Kind(values[0]) == TypeSet.Boolean)
            return ScalarKind.Boolean;
        return values.All(value => long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            ? ScalarKind.Int64
            : ScalarKind.Double;
    }

    private static bool IsBase64(Subschema part) =>
        part.Keyword("contentEncoding") is { Kind: JsonKind.String } encoding && string.Equals(encoding.Text, "base64", StringComparison.OrdinalIgnoreCase);

    private static ScalarKind String(IReadOnlyList<Subschema> parts)
    {
        if (parts.Any(IsBase64))
            return ScalarKind.Base64;
        return parts.Select(part => part.Format).FirstOrDefault(format => format is not null) switch
        {
            "date-time" => ScalarKind.DateTime,
            "date" => ScalarKind.Date,
            "uuid" or "guid" => ScalarKind.Guid,
            "byte" or "base64" => ScalarKind.Base64,
            _ => ScalarKind.String,
        };
    }

    private static ScalarKind Integer(IReadOnlyList<Subschema> parts)
    {
        if (parts.Any(part => part.Format == "int32"))
            return ScalarKind.Int32;
        decimal? maximum = Bound(parts, "maximum") ?? Bound(parts, "exclusiveMaximum");
        decimal? minimum = Bound(parts, "minimum") ?? Bound(parts, "exclusiveMinimum");
        if (parts.Any(part => part.Format == "uint64"))
            return ScalarKind.UInt64;
        if (maximum is null || maximum <= long.MaxValue)
            return ScalarKind.Int64;
        // A bound beyond 64 bits is said by schemas that mean "any integer": raw JSON keeps every digit.
        return minimum >= 0 && maximum <= ulong.MaxValue ? ScalarKind.UInt64 : ScalarKind.Any;
    }

    private static ScalarKind Number(IReadOnlyList<Subschema> parts) =>
        parts.Any(part => part.Format == "decimal" || (part.Keyword("multipleOf") is { Kind: JsonKind.Number } step && step.Text.Contains('.')))
            ? ScalarKind.Decimal
            : ScalarKind.Double;

    private static decimal? Bound(IReadOnlyList<Subschema> parts, string keyword)
    {
        foreach (Subschema part in parts)
        {
            if (part.Keyword(keyword) is { Kind: JsonKind.Number } node)
                return decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal bound) ? bound : decimal.MaxValue;
        }
        return null;
    }
}
