using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Generator.Mapping;

/// <summary>Something that the mapper could not say in C#.</summary>
/// <param name="File">The schema file.</param>
/// <param name="Span">The keyword.</param>
/// <param name="Pointer">JSON pointer of the schema position.</param>
/// <param name="Reason">Why, in one sentence.</param>
internal sealed record MappingNote(SchemaFile File, TextSpan Span, string Pointer, string Reason);
