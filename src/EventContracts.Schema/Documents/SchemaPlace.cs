using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>A stretch of a file.</summary>
public sealed record SchemaPlace(SchemaFile File, TextSpan Span);
