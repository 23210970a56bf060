using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>A place in an event, and what both versions say of it: every schema that speaks of it, in whatever branch.</summary>
internal sealed class PlacePair(string path, IReadOnlyList<SchemaTerm> oldTerms, IReadOnlyList<SchemaTerm> newTerms)
{
    private readonly IReadOnlyList<Subschema> oldSchemas = Reached(oldTerms), newSchemas = Reached(newTerms);

    public string Path { get; } = path;

    public string Subject => Path.Length == 0 ? "The event" : $"'{Path}'";

    /// <summary>Events of the old version need not have it: a property, optional in one at least of the objects that have these schemas for it.</summary>
    public bool MayBeLeftOut { get; set; }

    public IReadOnlyList<Assertion> Old { get; } = FlatAssertions.Sometimes(oldTerms);

    public IReadOnlyList<Assertion> New { get; } = FlatAssertions.Sometimes(newTerms);

    public IReadOnlyList<SchemaTerm> OldTerms { get; } = oldTerms;

    public IReadOnlyList<SchemaTerm> NewTerms { get; } = newTerms;

    public SchemaLocation OldLocation => Location(OldTerms[0].Schema);

    public SchemaLocation NewLocation => Location(NewTerms[0].Schema);

    public static SchemaLocation Location(Subschema schema) => new(schema.File, schema.Pointer);

    /// <summary>Where a keyword stands in the new version; the schema itself without it.</summary>
    public SchemaLocation NewAt(string keyword) => At(newSchemas, keyword);

    public SchemaLocation OldAt(string keyword) => At(oldSchemas, keyword);

    public JsonNode? OldValue(string keyword) => Value(oldSchemas, keyword);

    public JsonNode? NewValue(string keyword) => Value(newSchemas, keyword);

    /// <summary>A text that the old schemas say by that keyword.</summary>
    public string? OldText(string keyword) => OldValue(keyword) is { IsString: true } value ? value.Text : null;

    public string? NewText(string keyword) => NewValue(keyword) is { IsString: true } value ? value.Text : null;

    /// <summary>The properties that the assertions declare, each with its schemas.</summary>
    public static SortedDictionary<string, List<SchemaTerm>> Members(IReadOnlyList<Assertion> assertions)
    {
        var members = new SortedDictionary<string, List<SchemaTerm>>(StringComparer.Ordinal);
        foreach (MemberSchema member in assertions.Select(assertion => assertion.Condition).OfType<MemberSchema>())
        {
            if (member.Name is not { } name)
                continue;
            if (!members.TryGetValue(name, out List<SchemaTerm>? terms))
                members[name] = terms = [];
            terms.Add(member.Term);
        }
        return members;
    }

    /// <summary>Whether every event has the member.</summary>
    public static bool Requires(IReadOnlyList<SchemaTerm> terms, string name) =>
        FlatAssertions.Always(terms).Any(assertion => assertion.Condition is RequiredMember required && required.Name == name);

    private static JsonNode? Value(IReadOnlyList<Subschema> schemas, string keyword) =>
        schemas.Select(schema => schema.Keyword(keyword)).FirstOrDefault(value => value is not null);

    private static SchemaLocation At(IReadOnlyList<Subschema> schemas, string keyword) =>
        schemas.FirstOrDefault(schema => schema.Keyword(keyword) is not null) is { } holder
            ? new SchemaLocation(holder.File, JsonPointer.Append(holder.Pointer, keyword))
            : Location(schemas[0]);

    // The schemas themselves and those that they include in any case: a reference's target carries the annotations.
    private static IReadOnlyList<Subschema> Reached(IReadOnlyList<SchemaTerm> terms) =>
    [
        .. terms.Select(term => term.Schema),
        .. FlatAssertions.Always(terms).Select(assertion => assertion.Condition).OfType<Included>().Select(included => included.Term.Schema),
    ];
}
