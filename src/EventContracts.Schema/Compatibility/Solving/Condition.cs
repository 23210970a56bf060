using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>
/// Something that holds or does not hold of a JSON value. Conditions with equal ids are the same condition. What a condition cannot say exactly, it leaves out
/// of the clause: then more values seem possible, and a value that is found is checked with <see cref="Holds"/> before it counts.
/// </summary>
internal abstract class Condition(int id)
{
    public int Id { get; } = id;

    /// <summary>Makes it hold: adds what that means to a clause.</summary>
    public abstract void Assume(Clause clause);

    /// <summary>Makes it fail.</summary>
    public abstract void Deny(Clause clause);

    /// <summary>Whether any value of that kind can fail it.</summary>
    public virtual bool CanFail(Documents.TypeSet kind) => true;

    /// <summary>Whether no value of that kind can satisfy it; false where that takes more than a look.</summary>
    public virtual bool Excludes(Documents.TypeSet kind) => false;

    public abstract Truth Holds(JsonNode value);
}
