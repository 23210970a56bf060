using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Confluent;

/// <summary>Reads schemas as forms; one form for each place.</summary>
internal sealed class FormReader(SchemaSet set)
{
    private static readonly string[] ArrayKeywords = ["items", "additionalItems", "minItems", "maxItems", "uniqueItems", "contains"];
    private static readonly string[] LaterArrayKeywords = [.. ArrayKeywords, "prefixItems", "unevaluatedItems", "minContains", "maxContains"];
    private static readonly string[] ObjectKeywords =
        ["properties", "required", "minProperties", "maxProperties", "dependencies", "patternProperties", "additionalProperties", "propertyNames"];
    private static readonly string[] LaterObjectKeywords = [.. ObjectKeywords, "unevaluatedProperties", "dependentRequired", "dependentSchemas"];
    private static readonly string[] NumberKeywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
    private static readonly string[] TextKeywords = ["minLength", "maxLength", "pattern", "format"];
    private static readonly string[] ConditionKeywords = ["if", "then", "else"];

    private readonly Dictionary<Subschema, Form> known = [];

    public Form Read(Subschema schema)
    {
        if (!known.TryGetValue(schema, out Form? form))
            known[schema] = form = ReadAnew(schema);
        return form;
    }

    public Form? ReadOrNull(Subschema? schema) => schema is null ? null : Read(schema);

    private Form ReadAnew(Subschema schema)
    {
        if (schema.IsBoolean(out bool everything))
            return everything ? new AnythingForm(schema) : new NothingForm(schema);
        Form? target = schema.Ref is { } reference ? ReadOrNull(set.Resolve(schema, reference.Text).Target) : null;
        if (schema.RefHidesSiblings)
            return target ?? new AnythingForm(schema);
        List<Form> forms = target is null ? [] : [target];
        if (schema.Enum is not null)
            forms.Add(new EnumForm(schema));
        AddCombined(forms, schema, "allOf", Criterion.All, schema.AllOf);
        AddCombined(forms, schema, "anyOf", Criterion.Any, schema.AnyOf);
        AddCombined(forms, schema, "oneOf", Criterion.One, schema.OneOf);
        if (schema.Not is not null)
            forms.Add(new NotForm(schema));
        if (schema.Const is not null && schema.Dialect >= SchemaDialect.Draft6)
            forms.Add(new ConstForm(schema));
        AddByType(forms, schema);
        return forms switch
        {
            [] => new AnythingForm(schema),
            [Form only] => only,
            _ => Combined(schema, Criterion.All, forms),
        };
    }

    private void AddCombined(List<Form> forms, Subschema schema, string keyword, Criterion criterion, IReadOnlyList<Subschema> branches)
    {
        if (schema.Keyword(keyword) is { IsArray: true })
            forms.Add(new CombinedForm(schema, criterion, new Lazy<IReadOnlyList<Form>>(() => [.. branches.Select(Read)])));
    }

    // A stated type takes the keywords about it along; those about another type are a form of their own, as all are where none is stated.
    private static void AddByType(List<Form> forms, Subschema schema)
    {
        JsonNode? type = schema.Keyword("type");
        string[] names = type switch
        {
            { IsString: true } => [type.Text],
            { IsArray: true } => [.. type.Items.Where(item => item.IsString).Select(item => item.Text)],
            _ => [],
        };
        if (type is { IsArray: true })
            forms.Add(Combined(schema, Criterion.Any, [.. names.Select(name => Typed(schema, name))]));
        else
            forms.AddRange(names.Select(name => Typed(schema, name)));
        bool isLater = schema.Dialect > SchemaDialect.Draft7;
        if (!names.Contains("array")
            && HasAny(schema, isLater ? LaterArrayKeywords : schema.Dialect == SchemaDialect.Draft4 ? ArrayKeywords[..^1] : ArrayKeywords))
            forms.Add(new ArrayForm(schema));
        if (!names.Contains("object")
            && HasAny(schema, isLater ? LaterObjectKeywords : schema.Dialect == SchemaDialect.Draft4 ? ObjectKeywords[..^1] : ObjectKeywords))
            forms.Add(new ObjectForm(schema));
        if (!names.Contains("number") && !names.Contains("integer") && HasAny(schema, NumberKeywords))
            forms.Add(new NumberForm(schema, IsInteger: false));
        if (!names.Contains("string") && HasAny(schema, TextKeywords))
            forms.Add(new TextForm(schema));
        if (schema.Dialect >= SchemaDialect.Draft7 && HasAny(schema, ConditionKeywords))
            forms.Add(new ConditionForm(schema));
    }

    private static Form Typed(Subschema schema, string type) => type switch
    {
        "string" => new TextForm(schema),
        "integer" => new NumberForm(schema, IsInteger: true),
        "number" => new NumberForm(schema, IsInteger: false),
        "boolean" => new BooleanForm(schema),
        "null" => new NullForm(schema),
        "array" => new ArrayForm(schema),
        "object" => new ObjectForm(schema),
        _ => new AnythingForm(schema),
    };

    private static CombinedForm Combined(Subschema schema, Criterion criterion, IReadOnlyList<Form> parts) =>
        new(schema, criterion, new Lazy<IReadOnlyList<Form>>(parts));

    private static bool HasAny(Subschema schema, string[] keywords) => Array.Exists(keywords, keyword => schema.Keyword(keyword) is not null);
}
