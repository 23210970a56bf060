using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

public enum SchemaProblemKind
{
    DanglingReference,
    RemoteReference,
    CyclicReference,
    DuplicateId,
    WrongMetadata,
}

/// <summary>What is wrong with a schema, and where.</summary>
public sealed record SchemaProblem(SchemaProblemKind Kind, SchemaFile File, TextSpan Span, string Pointer, string Message);

/// <summary>Where a reference leads, or why nowhere.</summary>
public readonly record struct Resolution(Subschema? Target, SchemaProblem? Problem);
