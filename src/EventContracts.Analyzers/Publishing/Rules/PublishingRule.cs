using System.Collections.Generic;
using System.Collections.Immutable;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Publishing.Rules;

/// <summary>Looks for one mistake in what a body publishes.</summary>
internal abstract class PublishingRule(DiagnosticDescriptor descriptor)
{
    public DiagnosticDescriptor Descriptor => descriptor;

    public abstract IEnumerable<Diagnostic> Check(Publications publications);

    protected Diagnostic At(SyntaxNode place, params object[] arguments) => Diagnostic.Create(Descriptor, place.GetLocation(), arguments);

    /// <summary>At a place, with the declared key for the fix, where that can be written.</summary>
    protected Diagnostic At(SyntaxNode place, ProducedMessage message, Publications publications, params object[] arguments)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        if (DeclaredKey.Expression(message, publications.Body) is { } key)
            properties = properties.Add(FixProperty.Replacement, key);
        return Diagnostic.Create(Descriptor, place.GetLocation(), properties, arguments);
    }
}
