using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>EVC0012: says that a member does not travel, or moves an attribute from the backing field to the property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandWrittenMemberFix))]
public sealed class HandWrittenMemberFix : CodeFixProvider
{
    private const string JsonIgnore = "System.Text.Json.Serialization.JsonIgnore";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.HandWrittenMember);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode at = root.FindNode(diagnostic.Location.SourceSpan);
            if (at.FirstAncestorOrSelf<AttributeListSyntax>() is { Target.Identifier: var target } list && target.IsKind(SyntaxKind.FieldKeyword))
                Register(context, diagnostic, "Put it on the property", root.ReplaceNode(list, OnProperty(list)));
            else if (at.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and (PropertyDeclarationSyntax or FieldDeclarationSyntax))
                Register(context, diagnostic, "Mark with [JsonIgnore]", root.ReplaceNode(member, Ignored(member)));
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, SyntaxNode changed) => context.RegisterCodeFix(
        CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), equivalenceKey: title), diagnostic);

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
