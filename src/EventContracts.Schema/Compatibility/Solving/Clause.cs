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
    private NumberBounds? numbers;
    private StringBounds? strings;
    private ArrayShape? arrays;
    private ObjectShape? objects;

    // Not recursive: references in place can be chained longer than the stack.
    private Queue<Literal>? pending;
    private bool isSpelling;

    public Clause(TypeSet kind)
    {
        Kind = kind;
        literals = [];
        choices = [];
    }

    private Clause(Clause other)
    {
        Kind = other.Kind;
        HasFailed = other.HasFailed;
        literals = new HashSet<int>(other.literals);
        choices = [];
        Listed = other.Listed;
        Excluded = [.. other.Excluded];
        Unlisted = other.Unlisted;
        // What is said of another kind never matters.
        numbers = Kind == TypeSet.Number ? other.numbers?.Copy() : null;
        strings = Kind == TypeSet.String ? other.strings?.Copy() : null;
        arrays = Kind == TypeSet.Array ? other.arrays?.Copy() : null;
        objects = Kind == TypeSet.Object ? other.objects?.Copy() : null;
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

    public NumberBounds Numbers => numbers ??= new NumberBounds();

    public StringBounds Strings => strings ??= new StringBounds();

    public ArrayShape Arrays => arrays ??= new ArrayShape();

    public ObjectShape Objects => objects ??= new ObjectShape();

    public IReadOnlyList<Choice> Choices => choices;

    /// <summary>How much is known: a measure of what a copy costs.</summary>
    public int Size => literals.Count;

    /// <summary>The same, the open choices aside.</summary>
    public Clause Copy() => new(this);

    public void Fail() => HasFailed = true;

    /// <summary>Fails unless the clause is about values of that kind.</summary>
    public bool Require(TypeSet kind)
    {
        if (Kind != kind)
            Fail();
        return Kind == kind;
    }

    /// <summary>What holds by what is added besides. True when it is news.</summary>
    public bool Know(Literal literal)
    {
        if (HasFailed || !literals.Add(literal.Code))
            return false;
        if (literals.Contains(literal.Code ^ 1))
            Fail();
        return !HasFailed;
    }

    public void Add(Literal literal)
    {
        if (!Know(literal))
            return;
        if (isSpelling)
            (pending ??= new Queue<Literal>()).Enqueue(literal);
        else
            SpellOut(literal);
    }

    private void SpellOut(Literal literal)
    {
        isSpelling = true;
        Spell(literal);
        while (pending?.Count > 0)
        {
            Literal next = pending.Dequeue();
            if (!HasFailed)
                Spell(next);
        }
        isSpelling = false;
    }

    private void Spell(Literal literal)
    {
        if (literal.IsNegated)
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
