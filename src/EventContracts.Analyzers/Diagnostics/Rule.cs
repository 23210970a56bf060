using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Diagnostics;

/// <summary>Descriptors in a few lines: help link and category are the same for all.</summary>
internal static class Rule
{
    private const string Pages = "https://github.com/eventcontracts/eventcontracts-gen/blob/main/docs/rules/";

    public static DiagnosticDescriptor Schema(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "EventContracts.Schema", severity, isEnabledByDefault: true, helpLinkUri: Pages + id + ".md");

    public static DiagnosticDescriptor Handlers(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "EventContracts.Handlers", severity, isEnabledByDefault: true, helpLinkUri: Pages + id + ".md");

    public static DiagnosticDescriptor Compatibility(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "EventContracts.Compatibility", severity, isEnabledByDefault: true, helpLinkUri: Pages + id + ".md");

    public static DiagnosticDescriptor Producing(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, "EventContracts.Producing", severity, isEnabledByDefault: true, helpLinkUri: Pages + id + ".md", customTags: tags);

    public static DiagnosticDescriptor Configuration(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, "EventContracts.Configuration", severity, isEnabledByDefault: true, helpLinkUri: Pages + id + ".md", customTags: tags);
}
