using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>
/// What is known about one value of one kind while a value is searched: literals spelled out as bounds, members and items, and the choices still open.
/// </summary>
internal sealed class Clause
{
    private readonly HashSet<int> literals;
    private List<Choice> choices;

    public Clause(TypeSet kind)
    {
        Kind = kind;
        literals = [];
        choices = [];
        Numbers = new NumberBounds();
        Strings = new StringBounds();
        Arrays = new ArrayShape();
        Objects = new ObjectShape();
    }

    private Clause(Clause other)
    {
        Kind = other.Kind;
        HasFailed = other.HasFailed;
        literals = [.. other.literals];
        choices = [.. other.choices];
        Listed = other.Listed;
        Excluded = [.. other.Excluded];
        Unlisted = other.Unlisted;
        // Only the shape of the clause's own kind ever changes.
        Numbers = Kind == TypeSet.Number ? other.Numbers.Copy() : other.Numbers;
        Strings = Kind == TypeSet.String ? other.Strings.Copy() : other.Strings;
        Arrays = Kind == TypeSet.Array ? other.Arrays.Copy() : other.Arrays;
        Objects = Kind == TypeSet.Object ? other.Objects.Copy() : other.Objects;
    }

    /// <summary>One flag; every number is <see cref="TypeSet.Number"/>.</summary>
    public TypeSet Kind { get; }

    /// <summary>No value can satisfy it.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The only values that are possible, where the clause lists them.</summary>
    public IReadOnlyList<JsonNode>? Listed { get; private set; }

    public List<JsonNode> Excluded { get; } = [];

    /// <summary>Something that the clause cannot express and that no search would hit by chance.</summary>
    public string? Unlisted { get; set; }

    public NumberBounds Numbers { get; }

    public StringBounds Strings { get; }

    public ArrayShape Arrays { get; }

    public ObjectShape Objects { get; }

    public IReadOnlyList<Choice> Choices => choices;

    public Clause Copy() => new(this);

    public void Fail() => HasFailed = true;

    /// <summary>Fails unless the clause is about values of that kind.</summary>
    public bool Require(TypeSet kind)
    {
        if (Kind != kind)
            Fail();
        return Kind == kind;
    }

    public void Add(Literal literal)
    {
        if (HasFailed || !literals.Add(literal.Code))
            return;
        if (literals.Contains(literal.Code ^ 1))
            Fail();
        else if (literal.IsNegated)
            literal.Condition.Deny(this);
        else
            literal.Condition.Assume(this);
    }

    public void Add(IEnumerable<Literal> more)
    {
        foreach (Literal literal in more)
            Add(literal);
    }

    public bool Has(Literal literal) => literals.Contains(literal.Code);

    public bool Refutes(Literal literal) => literals.Contains(literal.Code ^ 1);

    public void Choose(Choice choice)
    {
        if (choice.Alternatives.Count == 0)
            Fail();
        else if (choice.Alternatives.Count == 1)
            Add(choice.Alternatives[0]);
        else
            choices.Add(choice);
    }

    /// <summary>Takes the open choices out.</summary>
    public IReadOnlyList<Choice> TakeChoices()
    {
        IReadOnlyList<Choice> taken = choices;
        choices = [];
        return taken;
    }

    public void List(IEnumerable<JsonNode> values) =>
        Listed = Listed is null ? [.. values] : [.. Listed.Where(listed => values.Any(value => JsonEquality.AreEqual(listed, value)))];

    public void Exclude(IEnumerable<JsonNode> values) => Excluded.AddRange(values);

    public bool IsExcluded(JsonNode value) => Excluded.Any(excluded => JsonEquality.AreEqual(excluded, value));
}
