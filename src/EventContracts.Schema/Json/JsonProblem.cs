using System.Collections.Generic;

namespace EventContracts.Schema.Json;

public enum JsonProblemKind
{
    Syntax,
    Empty,
    DuplicateKey,
    TooDeep,
    TooLarge,
}

/// <summary>What is wrong with a JSON text, and where.</summary>
public readonly record struct JsonProblem(JsonProblemKind Kind, TextSpan Span, string Message);

/// <summary>Bounds of what is read; a file beyond them is refused with a problem, never with an exception.</summary>
public sealed record JsonLimits
{
    public static readonly JsonLimits Default = new();

    /// <summary>UTF-16 characters in one file.</summary>
    public int MaxLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Objects and arrays inside one another.</summary>
    public int MaxDepth { get; init; } = 256;
}

/// <summary>What a text is. A syntax error leaves no root; duplicate keys do.</summary>
public sealed class JsonParseResult(JsonNode? root, IReadOnlyList<JsonProblem> problems)
{
    public JsonNode? Root { get; } = root;

    public IReadOnlyList<JsonProblem> Problems { get; } = problems;
}
