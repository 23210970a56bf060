using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Clients;

/// <summary>EVC3009, EVC4001, EVC4003: sets what a configuration lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientSettingFix))]
public sealed class ClientSettingFix() : InitializerFix(DiagnosticIds.DifferentPartitioners, DiagnosticIds.EarlyOffset, DiagnosticIds.ProducerDuplicates)
{
    private protected override IEnumerable<CodeChange> Changes(FixSite site)
    {
        // An early call of Commit is told under the same id: where it belongs, only its author knows.
        if (site.At.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation || (site.Call is { } call && creation.Contains(call)))
            return [];
        return site.Diagnostic.Id switch
        {
            DiagnosticIds.DifferentPartitioners => [Set(creation, "Partitioner", "Murmur2Random", "global::Confluent.Kafka.Partitioner.")],
            DiagnosticIds.ProducerDuplicates => [Set(creation, "EnableIdempotence", "true")],
            _ => [Stored(creation, site)],
        };
    }

    private static CodeChange Set(BaseObjectCreationExpressionSyntax creation, string setting, string value, string qualifier = "") =>
        new($"Set {setting} = {value}", creation, With(creation, setting, WrittenCode.Expression(qualifier + value)));

    /// <summary>Turns storing off, and stores at the end of the loop's body where there is one.</summary>
    private static CodeChange Stored(BaseObjectCreationExpressionSyntax creation, FixSite site)
    {
        BaseObjectCreationExpressionSyntax set = With(creation, "EnableAutoOffsetStore", WrittenCode.Expression("false"));
        BlockSyntax? method = creation.Ancestors().OfType<BlockSyntax>().LastOrDefault();
        if (method is null || ConsumerLoop.Find(method) is not { } loop || loop.Block.Contains(creation))
            return new("Set EnableAutoOffsetStore = false", creation, set);
        BlockSyntax changed = method.ReplaceNodes(new SyntaxNode[] { creation, loop.Block }, (old, _) => old == creation ? set : loop.WithStore(site.Model));
        return new("Store the offset when the work is done", method, changed);
    }
}
