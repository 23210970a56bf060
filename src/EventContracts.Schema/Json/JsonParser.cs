using System.Collections.Generic;

namespace EventContracts.Schema.Json;

/// <summary>Text to tree. Never throws for what the text holds, and stops at the first syntax error.</summary>
public static class JsonParser
{
    public static JsonParseResult Parse(string text) => Parse(text, JsonLimits.Default);

    public static JsonParseResult Parse(string text, JsonLimits limits)
    {
        if (text.Length > limits.MaxLength)
        {
            string message = $"The file has {text.Length} characters; at most {limits.MaxLength} are read.";
            return new JsonParseResult(null, [new JsonProblem(JsonProblemKind.TooLarge, new TextSpan(0, 0), message)]);
        }
        var problems = new List<JsonProblem>();
        JsonNode? root = new JsonTreeBuilder(new JsonScanner(text, limits, problems), limits, problems).Build();
        // A repeated key is found at its object's end, after what is wrong inside it.
        problems.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return new JsonParseResult(root, problems);
    }
}
