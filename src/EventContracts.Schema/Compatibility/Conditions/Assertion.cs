using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>One thing that a schema demands, and where it says so. A schema is the conjunction of its assertions.</summary>
/// <param name="Keyword">The keyword that says it.</param>
/// <param name="Pointer">From the root of the file.</param>
/// <param name="Declares">The members that exist for a writer because of it.</param>
internal sealed record Assertion(Condition Condition, Subschema Schema, string Keyword, string Pointer, MemberNames? Declares = null)
{
    public Literal Holds => Literal.Is(Condition);

    public Literal Fails => Literal.IsNot(Condition);
}
