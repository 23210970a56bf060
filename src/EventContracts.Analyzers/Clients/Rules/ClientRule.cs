using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Clients.Rules;

/// <summary>Looks for one mistake in how a client is configured or used.</summary>
internal abstract class ClientRule(DiagnosticDescriptor descriptor)
{
    public DiagnosticDescriptor Descriptor => descriptor;

    public abstract IEnumerable<Diagnostic> Check(ClientCodeBlock block);

    protected Diagnostic At(SyntaxNode place, params object[] arguments) => Diagnostic.Create(Descriptor, place.GetLocation(), arguments);
}
