using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>EVC2001, EVC2012: leaves the inbox to the base class, for a class that handles one event and does nothing else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InboxBaseFix))]
public sealed class InboxBaseFix() : HandlerFix("Leave the inbox to a base class", DiagnosticIds.UnguardedEffect, DiagnosticIds.SqlNotIdempotent)
{
    private const string Base = "InboxEventHandler";
    private const string Inbox = "IEventInbox";

    private protected override SyntaxNode? Change(FixSite site)
    {
        // What can't be taken back would be told all the same.
        if (!site.Diagnostic.Properties.ContainsKey(FixProperty.InboxHelps) || !site.IsInMethod)
            return null;
        if (site.Method is not { Parent: ClassDeclarationSyntax type } method || !IsPlainHandler(method))
            return null;
        if (type.BaseList is not { Types: [SimpleBaseTypeSyntax only] } || Event(type, site) is not { } handled)
            return null;
        if (!IsImported(site) || site.EventIdText() is null || Parameters(type, site) is not var (parameters, inbox))
            return null;
        ClassDeclarationSyntax changed = type.ReplaceNodes(
            new SyntaxNode[] { method, only }, (node, _) => node == method ? Once(method) : Derived(only, handled, inbox, type));
        return site.Root.ReplaceNode(type, WithParameters(changed, parameters));
    }

    private static bool IsPlainHandler(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText == "HandleAsync" && method.ExplicitInterfaceSpecifier is null
        && method.Modifiers.Any(SyntaxKind.PublicKeyword) && !method.Modifiers.Any(SyntaxKind.VirtualKeyword);

    private static ClassDeclarationSyntax WithParameters(ClassDeclarationSyntax type, ParameterListSyntax parameters) => type.ParameterList is { } written
        ? type.ReplaceNode(written, parameters.WithTriviaFrom(written))
        : type.WithIdentifier(type.Identifier.WithTrailingTrivia()).WithParameterList(parameters.WithTrailingTrivia(type.Identifier.TrailingTrivia));

    /// <summary>The event as the class names it; null where it handles several, or has a base class that is not seen here.</summary>
    private static string? Event(ClassDeclarationSyntax type, FixSite site)
    {
        if (site.Model.GetDeclaredSymbol(type, site.Cancellation) is not { BaseType.SpecialType: SpecialType.System_Object } symbol)
            return null;
        if (symbol.DeclaringSyntaxReferences.Length != 1)
            return null;
        INamedTypeSymbol[] contracts = [.. symbol.AllInterfaces.Where(IsHandlerType)];
        return contracts is [{ TypeArguments: [var handled] }] ? handled.ToMinimalDisplayString(site.Model, type.SpanStart) : null;
    }

    private static bool IsHandlerType(INamedTypeSymbol type) =>
        type is { Name: "IEventHandler", Arity: 1, ContainingNamespace.Name: "EventContracts" };

    /// <summary>
    /// The parameters of the class with an inbox among them, and its name: one that is there must have no other use, or it would be kept twice.
    /// </summary>
    private static (ParameterListSyntax, string)? Parameters(ClassDeclarationSyntax type, FixSite site)
    {
        if (type.Members.OfType<ConstructorDeclarationSyntax>().Any(one => !one.Modifiers.Any(SyntaxKind.StaticKeyword)))
            return null;
        ParameterListSyntax list = type.ParameterList ?? SyntaxFactory.ParameterList();
        if (list.Parameters.FirstOrDefault(one => site.Model.GetDeclaredSymbol(one, site.Cancellation)?.Type.Name == Inbox) is { } given)
        {
            string name = given.Identifier.ValueText;
            return type.Members.SelectMany(member => member.DescendantTokens()).Any(token => token.ValueText == name) ? null : (list, name);
        }
        string added = site.Unused("inbox");
        ParameterSyntax parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier(added))
            .WithType(SyntaxFactory.IdentifierName(Inbox).WithTrailingTrivia(SyntaxFactory.Space));
        return (list.AddParameters(parameter).WithAdditionalAnnotations(Formatter.Annotation), added);
    }

    private static BaseTypeSyntax Derived(SimpleBaseTypeSyntax contract, string handled, string inbox, ClassDeclarationSyntax type)
    {
        ArgumentListSyntax arguments = SyntaxFactory.ParseArgumentList($"({inbox}, nameof({type.Identifier.ValueText}))");
        return SyntaxFactory.PrimaryConstructorBaseType(SyntaxFactory.ParseTypeName($"{Base}<{handled}>"), arguments).WithTriviaFrom(contract);
    }

    /// <summary><c>public async ValueTask HandleAsync</c> becomes <c>protected override async ValueTask HandleOnceAsync</c>.</summary>
    private static MethodDeclarationSyntax Once(MethodDeclarationSyntax method)
    {
        SyntaxToken access = method.Modifiers.First(one => one.IsKind(SyntaxKind.PublicKeyword));
        SyntaxToken[] inherited =
        [
            SyntaxFactory.Token(access.LeadingTrivia, SyntaxKind.ProtectedKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
            SyntaxFactory.Token(default, SyntaxKind.OverrideKeyword, access.TrailingTrivia),
        ];
        return method.WithModifiers(method.Modifiers.ReplaceRange(access, inherited))
            .WithIdentifier(SyntaxFactory.Identifier("HandleOnceAsync").WithTriviaFrom(method.Identifier));
    }

    private static bool IsImported(FixSite site) => IsImported(Base, site) && IsImported(Inbox, site);

    private static bool IsImported(string name, FixSite site) => site.Model.LookupNamespacesAndTypes(site.At.SpanStart, name: name)
        .OfType<INamedTypeSymbol>().Any(one => one.ContainingNamespace.Name == "EventContracts");
}
