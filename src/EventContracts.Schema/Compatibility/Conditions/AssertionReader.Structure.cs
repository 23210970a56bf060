using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Patterns;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

// Keywords that hold other schemas.
internal sealed partial class AssertionReader
{
    private void ReadArray()
    {
        if (Count("minItems") is { } minimum and > 0)
            Intern("minItems", minimum, id => new ItemCount(id, minimum, isUpper: false));
        if (Count("maxItems") is { } maximum)
            Intern("maxItems", maximum, id => new ItemCount(id, maximum, isUpper: true));
        if (schema.Keyword("uniqueItems")?.Kind == JsonKind.True)
            Intern("uniqueItems", true, id => new UniqueItems(id));
        IReadOnlyList<Subschema> prefix = schema.PrefixItems;
        for (int i = 0; i < prefix.Count; i++)
            Add("prefixItems", new ItemSchema(NextId, i, i + 1, Term(prefix[i])), prefix[i].Pointer);
        if (schema.ItemsAfterPrefix is { } rest)
            Add("items", new ItemSchema(NextId, prefix.Count, int.MaxValue, Term(rest)), rest.Pointer);
        if (schema.Contains is { } contained && Has(SchemaDialect.Draft6))
        {
            long least = Has(SchemaDialect.Draft201909) ? Count("minContains") ?? 1 : 1;
            long most = Has(SchemaDialect.Draft201909) ? Count("maxContains") ?? long.MaxValue : long.MaxValue;
            if (least > 0 || most < long.MaxValue)
                Add("contains", new ContainedItems(NextId, Term(contained), least, most));
        }
    }

    private void ReadObject()
    {
        if (Count("minProperties") is { } minimum and > 0)
            Intern("minProperties", minimum, id => new MemberCount(id, minimum, isUpper: false));
        if (Count("maxProperties") is { } maximum)
            Intern("maxProperties", maximum, id => new MemberCount(id, maximum, isUpper: true));
        ReadRequired();
        if (schema.PropertyNames is { } names && Has(SchemaDialect.Draft6))
            Add("propertyNames", new NameSchema(NextId, Term(names)));
        ReadMembers();
        ReadDependents();
    }

    private void ReadRequired()
    {
        IReadOnlyList<string> written = schema.Required;
        foreach (string name in written.OrderBy(name => name, StringComparer.Ordinal))
        {
            bool isFilledIn = language is { Role: LanguageRole.Reader, Capabilities.Defaults: true } && schema.FindProperty(name)?.Default is not null;
            if (!isFilledIn)
                Add("required", language.Universe.Requires(name), JsonPointer.Append(At("required"), IndexOf(schema.Keyword("required")!, name)));
        }
    }

    private static int IndexOf(JsonNode list, string text)
    {
        int at = 0;
        while (list.Items[at].Text != text || !list.Items[at].IsString)
            at++;
        return at;
    }

    // A reader ignores what it does not know.
    private bool IgnoresUnknown => language is { Role: LanguageRole.Reader, Capabilities.IgnoresUnknownMembers: true };

    private void ReadMembers()
    {
        List<Subschema.Property> properties = [.. schema.Properties.OrderBy(property => property.Name, StringComparer.Ordinal)];
        foreach (Subschema.Property property in properties)
            AddMembers("properties", property.Schema, property.Name, MemberNames.Of(property.Name));
        var patterns = new List<Pattern>();
        foreach (Subschema.Property property in schema.PatternProperties.OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            Pattern pattern = language.Universe.Pattern(property.Name);
            patterns.Add(pattern);
            AddMembers("patternProperties", property.Schema, null, MemberNames.Matching(pattern));
        }
        if (schema.AdditionalProperties is { } others && !(IgnoresUnknown && IsFalse(others)))
            AddMembers("additionalProperties", others, null, MemberNames.Except(properties.Select(property => property.Name), patterns));
    }

    private void AddMembers(string keyword, Subschema value, string? name, MemberNames names)
    {
        SchemaTerm term = Term(value);
        bool isDeclared = keyword != "additionalProperties" || !(term.IsTrivial || IsFalse(value));
        Add(keyword, new MemberSchema(NextId, name, names, term), value.Pointer, isDeclared ? names : null);
    }

    private static bool IsFalse(Subschema value) => value.IsBoolean(out bool everything) && !everything;

    private void ReadDependents()
    {
        foreach (string keyword in (string[])["dependentRequired", "dependencies", "dependentSchemas"])
        {
            if (schema.Keyword(keyword) is not { IsObject: true } map)
                continue;
            foreach (JsonMember member in map.Members.OrderBy(member => member.Name, StringComparer.Ordinal))
                ReadDependent(keyword, member);
        }
    }

    private void ReadDependent(string keyword, JsonMember member)
    {
        var trigger = language.Universe.Requires(member.Name);
        string pointer = JsonPointer.Append(At(keyword), member.Name);
        if (keyword != "dependentRequired" && Subschema.IsSchema(member.Value))
            Add(keyword, new DependentSchema(NextId, trigger, Term(schema.At(member.Value, pointer))), pointer);
        if (keyword == "dependentSchemas")
            return;
        IEnumerable<JsonNode> required = member.Value.IsString ? [member.Value] : member.Value.Items.Where(name => name.IsString);
        foreach (string name in required.Select(name => name.Text).Distinct().OrderBy(name => name, StringComparer.Ordinal))
            Add(keyword, new DependentMember(NextId, trigger, language.Universe.Requires(name)), pointer);
    }

    private void ReadCompositions()
    {
        foreach (Subschema part in schema.AllOf)
            Add("allOf", new Included(NextId, Term(part)), part.Pointer);
        AddUnion("anyOf", schema.AnyOf, isExclusive: false);
        AddUnion("oneOf", schema.OneOf, isExclusive: language.Role != LanguageRole.Reader);
        if (schema.Not is { } not)
            Add("not", new Negated(NextId, Term(not)));
        if (Has(SchemaDialect.Draft7) && schema.If is { } test && (schema.Then ?? schema.Else) is not null)
            Add("if", new Conditional(NextId, Term(test), schema.Then is { } then ? Term(then) : null, schema.Else is { } otherwise ? Term(otherwise) : null));
    }

    private void AddUnion(string keyword, IReadOnlyList<Subschema> branches, bool isExclusive)
    {
        List<SchemaTerm> terms = isExclusive ? [.. branches.Select(Term)] : UnionBranches.Of(language, branches);
        if (terms.Count == 1)
            Add(keyword, new Included(NextId, terms[0]), terms[0].Schema.Pointer);
        else if (terms.Count > 1 && !(language is { Role: LanguageRole.Reader, Capabilities.UnknownUnionCases: true } && terms.Count(IsCase) > 1))
            Add(keyword, isExclusive ? new OneBranch(NextId, terms) : new AnyBranch(NextId, terms));
    }

    // The null of a nullable is no case of its own.
    private static bool IsCase(SchemaTerm branch) => branch.Schema.Types != TypeSet.Null;

    private void ReadUnevaluated()
    {
        if (Has(SchemaDialect.Draft201909) && schema.UnevaluatedProperties is { } members && !(IgnoresUnknown && IsFalse(members)))
        {
            // What is looked at elsewhere is declared there, and the rest here.
            MemberNames? declares = Term(members).IsTrivial || IsFalse(members) ? null : MemberNames.All;
            Add("unevaluatedProperties", new UncoveredMembers(NextId, [.. assertions], Term(members)), declares: declares);
        }
        if (Has(SchemaDialect.Draft201909) && schema.UnevaluatedItems is { } items)
            Add("unevaluatedItems", new UncoveredItems(NextId, [.. assertions], Term(items)));
    }
}
