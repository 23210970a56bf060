using System;
using System.Collections.Generic;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>From a schema's keywords to its assertions, in an order of its own: the order of keys in the file does not matter.</summary>
internal sealed partial class AssertionReader
{
    private readonly SchemaLanguage language;
    private readonly Subschema schema;
    private readonly List<Assertion> assertions = [];

    private AssertionReader(SchemaLanguage language, Subschema schema)
    {
        this.language = language;
        this.schema = schema;
    }

    public static IReadOnlyList<Assertion> Read(SchemaLanguage language, Subschema schema)
    {
        var reader = new AssertionReader(language, schema);
        if (schema.IsBoolean(out bool everything))
        {
            if (!everything)
                reader.Add("", new Nothing(reader.NextId));
            return reader.assertions;
        }
        reader.ReadReference();
        if (!schema.RefHidesSiblings)
            reader.ReadKeywords();
        return reader.assertions;
    }

    private int NextId => language.Universe.NextId();

    private void ReadKeywords()
    {
        ReadType();
        ReadValues();
        ReadNumber();
        ReadString();
        ReadArray();
        ReadObject();
        ReadCompositions();
        // Last: what is left uncovered depends on everything else.
        ReadUnevaluated();
    }

    private void ReadReference()
    {
        if (schema.Ref is not { } reference)
            return;
        if (language.Target(schema) is { } target)
            Add("$ref", new Included(NextId, language.Term(target)));
        else
            Add("$ref", language.Universe.Intern("reference " + reference.Text, id => new Unresolved(id, reference.Text)));
    }

    private void ReadType()
    {
        TypeSet types = schema.Types;
        if (types == TypeSet.None)
            return;
        bool numbersAreIntegers = (types & TypeSet.Number) == 0 && (types & TypeSet.Integer) != 0;
        TypeSet kinds = (types & TypeSet.Integer) != 0 ? types | TypeSet.Number : types;
        Add("type", language.Universe.OfKind(kinds & ~TypeSet.Integer, numbersAreIntegers));
    }

    private void ReadValues()
    {
        if (schema.Enum is { } values)
            Add("enum", Listed(values));
        if (schema.Const is { } value && Has(SchemaDialect.Draft6))
            Add("const", language.Universe.OneOf([value]));
    }

    private Condition Listed(IReadOnlyList<JsonNode> values)
    {
        int texts = 0;
        foreach (JsonNode value in values)
            texts += value.IsString ? 1 : 0;
        // A single value is a constant, which readers do insist on.
        bool isOpen = language is { Role: LanguageRole.Reader, Capabilities.UnknownEnumValues: true } && texts > 1
            && schema.Extension("x-enum") is not { IsString: true, Text: "closed" };
        return isOpen ? new ListedValues(NextId, values) { AllowsOtherTexts = true } : language.Universe.OneOf(values);
    }

    private void ReadNumber()
    {
        bool isExclusive = schema.Keyword("exclusiveMinimum")?.Kind == JsonKind.True;
        Bound("minimum", isExclusive ? null : schema.Minimum, isUpper: false, isExclusive: false);
        Bound("exclusiveMinimum", schema.ExclusiveMinimum, isUpper: false, isExclusive: true);
        isExclusive = schema.Keyword("exclusiveMaximum")?.Kind == JsonKind.True;
        Bound("maximum", isExclusive ? null : schema.Maximum, isUpper: true, isExclusive: false);
        Bound("exclusiveMaximum", schema.ExclusiveMaximum, isUpper: true, isExclusive: true);
        if (schema.MultipleOf is { } step && ExactNumber.Read(step) is { } size && size.CompareTo(ExactNumber.Zero) > 0)
            Intern("multipleOf", size, id => new MultipleOf(id, size));
    }

    private void Bound(string keyword, JsonNode? limit, bool isUpper, bool isExclusive)
    {
        if (limit is not null && ExactNumber.Read(limit) is { } value)
            Intern(keyword, value, id => new NumberRange(id, new NumberBound(value, isExclusive), isUpper));
    }

    private void ReadString()
    {
        if (Count("minLength") is { } minimum and > 0)
            Intern("minLength", minimum, id => new StringLength(id, minimum, isUpper: false));
        if (Count("maxLength") is { } maximum)
            Intern("maxLength", maximum, id => new StringLength(id, maximum, isUpper: true));
        if (schema.Keyword("pattern") is { IsString: true } pattern)
            Add("pattern", language.Universe.Matches(language.Universe.Pattern(pattern.Text)));
    }

    // A count that is no whole number, or below zero, says nothing; one beyond any length there is says nothing as a maximum.
    private long? Count(string keyword)
    {
        if (schema.Keyword(keyword) is not { IsNumber: true } node || ExactNumber.Read(node) is not { } number)
            return null;
        bool isCount = number.IsInteger && number.CompareTo(ExactNumber.Zero) >= 0 && number.CompareTo(new ExactNumber(int.MaxValue, 0)) < 0;
        return isCount ? number.ToInt64() : null;
    }

    private bool Has(SchemaDialect since) => schema.Dialect >= since;

    private string At(string keyword) => keyword.Length == 0 ? schema.Pointer : JsonPointer.Append(schema.Pointer, keyword);

    private void Add(string keyword, Condition condition, string? pointer = null, MemberNames? declares = null) =>
        assertions.Add(new Assertion(condition, schema, keyword, pointer ?? At(keyword), declares));

    private void Intern<T>(string keyword, T value, Func<int, Condition> make) => Add(keyword, language.Universe.Intern($"{keyword} {value}", make));

    private SchemaTerm Term(Subschema inner) => language.Term(inner);
}
