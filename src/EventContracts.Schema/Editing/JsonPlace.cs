using EventContracts.Schema.Json;

namespace EventContracts.Schema.Editing;

/// <summary>A member of a tree, and the object that has it.</summary>
public sealed record JsonPlace(JsonNode Container, JsonMember Member)
{
    /// <summary>The innermost member around the span; null when the span is in none.</summary>
    public static JsonPlace? Find(JsonNode root, TextSpan span)
    {
        JsonPlace? found = null;
        JsonNode? at = root;
        while (at is not null)
        {
            JsonNode? next = null;
            foreach (JsonMember member in at.Members)
            {
                if (Holds(member.NameSpan.Start, member.Value.Span.End, span))
                    (found, next) = (new JsonPlace(at, member), member.Value);
            }
            foreach (JsonNode item in at.Items)
                next = Holds(item.Span.Start, item.Span.End, span) ? item : next;
            at = next;
        }
        return found;
    }

    private static bool Holds(int start, int end, TextSpan span) => start <= span.Start && span.End <= end;
}
