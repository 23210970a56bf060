using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Publishing;

/// <summary>EVC3001, EVC3002, EVC3003, EVC3004, EVC3006: takes the key from the property that the contract declares.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclaredKeyFix))]
public sealed class DeclaredKeyFix()
    : InitializerFix(DiagnosticIds.NoKey, DiagnosticIds.OtherKey, DiagnosticIds.FreshKey, DiagnosticIds.ConstantKey, DiagnosticIds.HashedKey)
{
    private const string Key = "Key";

    private protected override IEnumerable<CodeChange> Changes(FixSite site)
    {
        if (!site.Diagnostic.Properties.TryGetValue(FixProperty.Replacement, out string? text) || text is null)
            yield break;
        if (site.At.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>().FirstOrDefault(IsKey) is { } assignment)
            yield return new("Use the declared partition key", assignment.Right, WrittenCode.Expression(text).WithTriviaFrom(assignment.Right));
        else if (site.Diagnostic.Id == DiagnosticIds.NoKey && site.At.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } creation)
            yield return new("Set the declared partition key", creation, With(creation, Key, WrittenCode.Expression(text), isFirst: true));
    }

    private static bool IsKey(AssignmentExpressionSyntax assignment) =>
        assignment.Left is IdentifierNameSyntax { Identifier.ValueText: Key } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: Key };
}
