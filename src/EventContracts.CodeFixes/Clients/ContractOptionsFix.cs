using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Clients;

/// <summary>EVC4005: leaves out what contradicts the contract, and the options with it where they say nothing
/// else. The generated converter does the rest.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContractOptionsFix))]
public sealed class ContractOptionsFix() : CodeFix(DiagnosticIds.ContradictingSerializer)
{
    private const string Title = "Serialize it as the contract says";

    private protected override IEnumerable<CodeChange> Changes(FixSite site)
    {
        if (Setting(site.At) is not { Parent: InitializerExpressionSyntax initializer } setting)
            yield break;
        if (initializer.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } options)
            yield break;
        bool isAll = initializer.Parent == options && initializer.Expressions.Count == 1 && options.ArgumentList is not { Arguments.Count: > 0 };
        // Options that are kept may be for other types too.
        if (options.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list } argument)
            yield return isAll ? new(Title, list, list.WithArguments(list.Arguments.Remove(argument))) : new(Title, initializer, Without(initializer, setting));
        else if (IsUsedOnce(options))
            yield return isAll ? new(Title, options, Bare(options)) : new(Title, initializer, Without(initializer, setting));
    }

    /// <summary>What is set; of several converters, the one.</summary>
    private static ExpressionSyntax? Setting(SyntaxNode at)
    {
        ExpressionSyntax? setting = at.AncestorsAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(one => one.Parent is InitializerExpressionSyntax);
        bool isOnlyConverter = setting?.Parent is InitializerExpressionSyntax { Expressions.Count: 1, Parent: AssignmentExpressionSyntax };
        return isOnlyConverter ? (ExpressionSyntax)setting!.Parent!.Parent! : setting;
    }

    private static bool IsUsedOnce(BaseObjectCreationExpressionSyntax options)
    {
        if (options.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local })
            return false;
        if (local.Parent?.Parent is not LocalDeclarationStatementSyntax { Parent: { } block })
            return false;
        return block.DescendantNodes().OfType<IdentifierNameSyntax>().Count(one => one.Identifier.ValueText == local.Identifier.ValueText) == 1;
    }

    private static InitializerExpressionSyntax Without(InitializerExpressionSyntax initializer, ExpressionSyntax setting)
    {
        SeparatedSyntaxList<ExpressionSyntax> rest = initializer.Expressions.Remove(setting);
        if (rest.Count <= rest.SeparatorCount)
            return initializer.WithExpressions(rest);
        // What is last now ends as what was last before.
        ExpressionSyntax last = rest.Last().WithTrailingTrivia(initializer.Expressions.Last().GetTrailingTrivia());
        return initializer.WithExpressions(rest.Replace(rest.Last(), last));
    }

    private static BaseObjectCreationExpressionSyntax Bare(BaseObjectCreationExpressionSyntax options)
    {
        ArgumentListSyntax none = SyntaxFactory.ArgumentList().WithTrailingTrivia(options.GetTrailingTrivia());
        return options is ObjectCreationExpressionSyntax explicitly
            ? explicitly.WithType(explicitly.Type.WithoutTrailingTrivia()).WithArgumentList(none).WithInitializer(null)
            : ((ImplicitObjectCreationExpressionSyntax)options).WithArgumentList(none).WithInitializer(null);
    }
}
