using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>A condition, or its negation.</summary>
internal readonly struct Literal(Condition condition, bool isNegated)
{
    public Condition Condition { get; } = condition;

    public bool IsNegated { get; } = isNegated;

    /// <summary>Identifies the literal; that of the negation differs in the last bit.</summary>
    public int Code => (Condition.Id << 1) | (IsNegated ? 1 : 0);

    public static Literal Is(Condition condition) => new(condition, false);

    public static Literal IsNot(Condition condition) => new(condition, true);

    /// <summary>Whether no value of that kind can satisfy it; false where that takes more than a look.</summary>
    public bool Excludes(TypeSet kind) => IsNegated ? !Condition.CanFail(kind) : Condition.Excludes(kind);

    public Truth Holds(JsonNode value) => IsNegated ? Condition.Holds(value).Not() : Condition.Holds(value);
}
