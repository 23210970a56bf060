using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>What is wrong with a schema file. Errors, since the product owns the truth here.</summary>
internal static class SchemaRules
{
    public static readonly DiagnosticDescriptor UnreadableSchema = Rule.Schema(
        DiagnosticIds.UnreadableSchema, "Schema file cannot be read", "'{0}' is no schema: {1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnresolvedReference = Rule.Schema(
        DiagnosticIds.UnresolvedReference, "$ref cannot be resolved", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DuplicateEvent = Rule.Schema(
        DiagnosticIds.DuplicateEvent, "Two schemas define the same event", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MalformedMetadata = Rule.Schema(
        DiagnosticIds.MalformedMetadata, "Event metadata is malformed", "{0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownPartitionKey = Rule.Schema(
        DiagnosticIds.UnknownPartitionKey, "Partition key names no property", "{0} Every message would have a null key.", DiagnosticSeverity.Error);
}
