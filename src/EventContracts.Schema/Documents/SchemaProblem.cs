using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>Something wrong beyond the text of one file. The message is a sentence or two: what is wrong, then what to do.</summary>
public sealed class SchemaProblem
{
    internal SchemaProblem(
        SchemaProblemKind kind, SchemaFile file, TextSpan span, string pointer, string message,
        IReadOnlyList<SchemaPlace>? related = null, string? replacement = null)
    {
        Kind = kind;
        File = file;
        Span = span;
        Pointer = pointer;
        Message = message;
        Related = related ?? [];
        Replacement = replacement;
    }

    public SchemaProblemKind Kind { get; }

    public SchemaFile File { get; }

    /// <summary>The value at fault: the reference, the <c>$id</c>, the metadata value.</summary>
    public TextSpan Span { get; }

    /// <summary>JSON pointer, from the root of the file, of the schema that holds it.</summary>
    public string Pointer { get; }

    public string Message { get; }

    /// <summary>The other places that take part.</summary>
    public IReadOnlyList<SchemaPlace> Related { get; }

    /// <summary>JSON that was probably meant in place of the span; null when nothing suggests itself.</summary>
    public string? Replacement { get; }

    public override string ToString() => $"{Kind} {File.Path}#{Pointer}: {Message}";
}
