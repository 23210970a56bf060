using System.Collections.Generic;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility;

/// <summary>A place in a schema file, as a JSON pointer from its root.</summary>
public sealed record SchemaLocation(SchemaFile File, string Pointer)
{
    /// <summary>
    /// What stands there; what is not there in this version is shown at what is left around it. The node, and the member
    /// whose value it is. Null for a file that is no JSON.
    /// </summary>
    public (JsonNode Node, JsonMember? Member)? Nearest()
    {
        if (File.Root is not { } node)
            return null;
        JsonMember? member = null;
        JsonPointer.TryParse(Pointer, out IReadOnlyList<string> segments);
        foreach (string segment in segments)
        {
            if (JsonPointer.Step(node, segment) is not { } next)
                break;
            member = node.FindMember(segment);
            node = next;
        }
        return (node, member);
    }

    public override string ToString() => File.Path + "#" + Pointer;
}
