using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Schemas;

/// <summary>Whether a property serves as a partition key: always there, one text for each value, and many values.</summary>
internal static class KeySuitability
{
    // Fewer values than a topic commonly has partitions: the rest stays idle, and the commonest value decides the load.
    private const int FewValues = 20;

    /// <summary>What is wrong; null for a good key, and for one that names nothing (that is another rule's).</summary>
    /// <param name="isPart">It is one of several, so that the others bring the variety.</param>
    public static string? Fault(SchemaSet set, Subschema root, string pointer, bool isPart)
    {
        PropertyPath path = PropertyPath.Resolve(set, root, pointer);
        if (path.Missing is not null)
            return null;
        if (!path.IsAlwaysPresent)
            return "it may be absent or null, and such events get no key; make it required and not nullable";
        PropertyStep last = path.Steps[path.Steps.Count - 1];
        IReadOnlyList<Subschema> held = HeldSchemas.Of(set, last.Declarations);
        return TypeFault(last.Types & ~TypeSet.Null, held, isPart) ?? (isPart ? null : VarietyFault(held));
    }

    private static string? TypeFault(TypeSet types, IReadOnlyList<Subschema> held, bool isPart) => types switch
    {
        TypeSet.String => held.Any(schema => schema.Format == "date-time") ? "one instant has several texts, and so several partitions" : null,
        TypeSet.Integer => null,
        TypeSet.Boolean => isPart ? null : "it has two values, so two partitions get all events",
        TypeSet.Number or (TypeSet.Number | TypeSet.Integer) => held.Any(IsInteger)
            ? null
            : "a number with a fraction has several texts (1.0 and 1), and so several partitions",
        _ => "it must be a string or an integer for the key to have a text",
    };

    private static bool IsInteger(Subschema schema) =>
        schema.Types == TypeSet.Integer || IsInteger(schema.MultipleOf) || IsInteger(schema.Const)
        || schema.Enum is { Count: > 0 } values && values.All(IsInteger);

    private static bool IsInteger(JsonNode? value) => value is { IsNumber: true } && JsonNumber.Parse(value.Text).IsInteger;

    private static string? VarietyFault(IReadOnlyList<Subschema> held)
    {
        if (held.Any(schema => schema.Const is not null))
            return "it has one value, so one partition gets all events";
        int fewest = held.Select(schema => schema.Enum?.Count ?? int.MaxValue).DefaultIfEmpty(int.MaxValue).Min();
        return fewest > FewValues ? null : $"it has {fewest} values, so at most {fewest} partitions get all events; take an id, or make it one part of the key";
    }
}
