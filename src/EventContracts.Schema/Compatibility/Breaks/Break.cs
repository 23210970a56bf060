using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Breaks;

/// <summary>One reason why a reader cannot read what a writer writes, or may not be able to.</summary>
internal sealed class Break
{
    /// <summary>What the reader demands in vain.</summary>
    public required Assertion Assertion { get; init; }

    public required Place Place { get; init; }

    /// <summary>The member that the assertion fails for, where it speaks of many.</summary>
    public string? MemberName { get; init; }

    /// <summary>The kind of value that fits no branch of a union.</summary>
    public TypeSet Kind { get; init; }

    /// <summary>Several branches of a <c>oneOf</c> fit, rather than none.</summary>
    public bool IsOverlap { get; init; }

    /// <summary>An event that is written and not read; null when that is only feared.</summary>
    public JsonNode? Counterexample { get; init; }

    /// <summary>Why nothing is certain; null with a counterexample.</summary>
    public string? Doubt { get; init; }

    public Condition Condition => Assertion.Condition;

    /// <summary>What the writer's schemas assert of the place in any case, references and allOf followed.</summary>
    public IReadOnlyList<Assertion> Written => written ??= FlatAssertions.Always(Place.Schemas);

    private IReadOnlyList<Assertion>? written;

    /// <summary>The writer's schemas declare a member of that name, in some branch at least.</summary>
    public bool IsDeclared(string name) =>
        FlatAssertions.Sometimes(Place.Schemas).Any(assertion => assertion.Condition is MemberSchema { Name: { } declared } && declared == name);

    public bool IsWritten(string keyword) => Written.Any(assertion => assertion.Keyword == keyword);

    /// <summary>The values that the writer lists, if it does.</summary>
    public IReadOnlyList<JsonNode>? ListedByWriter => Written.Select(assertion => assertion.Condition).OfType<ListedValues>().FirstOrDefault()?.Values;

    /// <summary>Where the reader demands it.</summary>
    public SchemaLocation ReaderLocation => new(Assertion.Schema.File, Assertion.Pointer);

    /// <summary>Where the writer speaks of the same thing, or of the value at least.</summary>
    public SchemaLocation WriterLocation =>
        Written.FirstOrDefault(IsCounterpart) is { } same ? new SchemaLocation(same.Schema.File, same.Pointer) : Around(Place);

    private bool IsCounterpart(Assertion other) => Assertion.Condition switch
    {
        RequiredMember required => other.Condition is MemberSchema member && member.Name == required.Name,
        MemberSchema { Name: { } name } => other.Condition is MemberSchema member && member.Name == name,
        MemberSchema when MemberName is { } name => other.Condition is MemberSchema member && member.Name == name,
        ListedValues => other.Condition is ListedValues,
        _ => other.Keyword == Assertion.Keyword,
    };

    // A value that the writer's schemas do not speak of lies within one that they do; a property that is gone was among others.
    private SchemaLocation Around(Place place)
    {
        Place at = place;
        while (at is { IsUnconstrained: true, Parent: { } parent })
            at = parent;
        Subschema schema = at.Schemas[0].Schema;
        bool isProperty = at == place && Condition is RequiredMember or MemberSchema { Name: not null };
        return isProperty && Written.FirstOrDefault(written => written.Keyword == "properties") is { } beside
            ? new SchemaLocation(beside.Schema.File, JsonPointer.Append(beside.Schema.Pointer, "properties"))
            : new SchemaLocation(schema.File, schema.Pointer);
    }
}
