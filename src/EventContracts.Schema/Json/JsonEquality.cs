using System;
using System.Collections.Generic;

namespace EventContracts.Schema.Json;

/// <summary>Equality of JSON values as JSON Schema defines it: members in any order, numbers by value (<c>1.0</c> is <c>1</c>).</summary>
public static class JsonEquality
{
    public static bool AreEqual(JsonNode left, JsonNode right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Kind != right.Kind)
            return false;
        return left.Kind switch
        {
            JsonKind.String => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
            JsonKind.Number => JsonNumber.AreEqual(left.Text, right.Text),
            JsonKind.Array => ItemsEqual(left.Items, right.Items),
            JsonKind.Object => MembersEqual(left, right),
            _ => true,
        };
    }

    private static bool ItemsEqual(IReadOnlyList<JsonNode> left, IReadOnlyList<JsonNode> right)
    {
        if (left.Count != right.Count)
            return false;
        for (int i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
                return false;
        }
        return true;
    }

    // Of a repeated key the first value counts, on both sides. The values are compared once only: twice at every level
    // would be exponential in the depth.
    private static bool MembersEqual(JsonNode left, JsonNode right)
    {
        foreach (JsonMember member in left.Members)
        {
            if (left.FindMember(member.Name) != member)
                continue;
            if (right.Member(member.Name) is not { } other || !AreEqual(member.Value, other))
                return false;
        }
        foreach (JsonMember member in right.Members)
        {
            if (left.FindMember(member.Name) is null)
                return false;
        }
        return true;
    }
}
