namespace EventContracts.Schema.Json;

/// <summary>Something wrong with the text of a file. The message is a sentence for the person who edits the file.</summary>
public readonly record struct JsonProblem(JsonProblemKind Kind, TextSpan Span, string Message);
