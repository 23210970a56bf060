using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Handlers.Calls;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>Looks for one mistake in a handler.</summary>
internal abstract class HandlerRule(DiagnosticDescriptor descriptor)
{
    public DiagnosticDescriptor Descriptor => descriptor;

    public abstract IEnumerable<Diagnostic> Check(HandlerFlow flow);

    protected Diagnostic At(IOperation operation, params object[] arguments) => Diagnostic.Create(Descriptor, operation.Syntax.GetLocation(), arguments);

    /// <summary>At the effect as the handler shows it; where a callee makes it, its places are additional locations.</summary>
    protected Diagnostic At(Effect effect, params object[] arguments) => At(effect, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <param name="properties">What the fix needs to know.</param>
    protected Diagnostic At(Effect effect, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        Diagnostic.Create(Descriptor, effect.Operation.Syntax.GetLocation(), effect.Places.Skip(1), properties, [effect.Description, .. arguments]);
}
