using System.Collections.Generic;

namespace EventContracts.Schema.Json;

/// <summary>The tree of a text, or none when it is not JSON, and what is wrong with the text.</summary>
public sealed class JsonParseResult
{
    internal JsonParseResult(JsonNode? root, IReadOnlyList<JsonProblem> problems)
    {
        Root = root;
        Problems = problems;
    }

    public JsonNode? Root { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<JsonProblem> Problems { get; }
}
