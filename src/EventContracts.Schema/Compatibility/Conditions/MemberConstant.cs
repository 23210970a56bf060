using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>A member for which a schema lists the values: what tells the cases of a union apart.</summary>
/// <param name="IsRequired">Every object of the schema has it.</param>
/// <param name="IsOpen">Other texts are read all the same.</param>
internal sealed record MemberConstant(string Name, IReadOnlyList<JsonNode> Values, bool IsRequired, bool IsOpen)
{
    /// <summary>No value is on both lists.</summary>
    public bool IsOtherThan(IReadOnlyList<JsonNode> values)
    {
        foreach (JsonNode own in Values)
        {
            foreach (JsonNode value in values)
            {
                if (JsonEquality.AreEqual(own, value))
                    return false;
            }
        }
        return true;
    }
}
