using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2017: the body does what the attribute denies. Holds for any method, not for handlers alone.</summary>
internal static class IdempotentAttributeRule
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Handlers(DiagnosticIds.IdempotentContradicted, "[Idempotent] contradicts the method body",
        "'{0}' is called idempotent, and '{1}' in it is not; remove the attribute, or give the reason (Reason = …)", DiagnosticSeverity.Warning);

    public static void Check(IMethodSymbol method, AnalysisState state, SymbolAnalysisContext context)
    {
        AttributeData? attribute = method.GetAttributes().FirstOrDefault(IsIdempotent);
        if (attribute is null || attribute.NamedArguments.Any(one => one is { Key: "Reason", Value.Value: string { Length: > 0 } }))
            return;
        if (state.Bodies.GraphOf(method, context.CancellationToken) is not { } graph)
            return;
        var facts = new FlowFacts(CallScope.ForMethod(state, method, context.CancellationToken), FlowBody.CreateAll(graph));
        Effect? effect = facts.Effects.FirstOrDefault(one => !facts.IsGuarded(one.Body, one.Position));
        Location? place = attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation();
        if (effect is not null && place is not null)
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, place, method.Name, effect.Description));
    }

    private static bool IsIdempotent(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "IdempotentAttribute" } type && type.ContainingNamespace?.ToDisplayString() == "EventContracts";
}
