using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2006: between the look and the insert another delivery may do the same.</summary>
internal sealed class AtomicCheckRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(DiagnosticIds.CheckIsNotAtomic, "Duplicate check is not atomic",
        "Two deliveries at a time may both pass '{0}' and both do '{1}'; insert first under a unique key, or take an inbox", DiagnosticSeverity.Info);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow)
    {
        Effect[] effects = [.. flow.Effects(EffectVerdict.CheckedOnly).Where(effect => effect.Kind is not (EffectKind.Memory or EffectKind.Post))];
        if (effects.Length == 0 || HasOtherMeans(flow))
            yield break;
        foreach (Effect effect in effects)
        {
            Guard? check = flow.Facts.GuardsOf(effect.Body, effect.Position).FirstOrDefault(guard => guard.Kind == GuardKind.Check);
            if (check?.Call is IInvocationOperation call)
                yield return At(call, $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}", effect.Description);
        }
    }

    /// <summary>A unique constraint whose violation is caught, or a serializable transaction.</summary>
    private static bool HasOtherMeans(HandlerFlow flow) =>
        flow.Root.Syntax.DescendantNodes().OfType<CatchClauseSyntax>().Any(ConflictCatch.IsDatabase)
        || flow.Facts.WithRole(CallRole.BeginTransaction).Any(IsSerializable);

    private static bool IsSerializable(CallSite begin) =>
        EvaluationOrder.Of(begin.Operation).Any(operation => operation is IFieldReferenceOperation { Field.Name: "Serializable" });
}
