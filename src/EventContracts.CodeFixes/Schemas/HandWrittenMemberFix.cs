using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>EVC0012: says that a member does not travel, or moves an attribute from the backing field to the property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandWrittenMemberFix))]
public sealed class HandWrittenMemberFix() : CodeFix(DiagnosticIds.HandWrittenMember)
{
    private const string JsonIgnore = "System.Text.Json.Serialization.JsonIgnore";

    private protected override bool IsMechanical => true;

    private protected override IEnumerable<CodeChange> Changes(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<AttributeListSyntax>() is { Target.Identifier: var target } list && target.IsKind(SyntaxKind.FieldKeyword))
            yield return new("Put it on the property", list, OnProperty(list));
        else if (site.At.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and (PropertyDeclarationSyntax or FieldDeclarationSyntax))
            yield return new("Mark with [JsonIgnore]", member, Ignored(member));
    }

    private static AttributeListSyntax OnProperty(AttributeListSyntax list)
    {
        SyntaxToken field = list.Target!.Identifier;
        return list.WithTarget(list.Target.WithIdentifier(SyntaxFactory.Token(field.LeadingTrivia, SyntaxKind.PropertyKeyword, field.TrailingTrivia)));
    }

    // Comments and white space before the member go before its first attribute.
    private static MemberDeclarationSyntax Ignored(MemberDeclarationSyntax member)
    {
        AttributeSyntax attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName("global::" + JsonIgnore))
            .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
            .WithLeadingTrivia(member.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
        MemberDeclarationSyntax bare = member.WithLeadingTrivia(member.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list)).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
