using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes;

/// <summary>Where a diagnostic is, and what a fix asks about the place.</summary>
internal sealed record FixSite(SyntaxNode Root, SyntaxNode At, SemanticModel Model, Diagnostic Diagnostic, CancellationToken Cancellation)
{
    public StatementSyntax? Statement => At.FirstAncestorOrSelf<StatementSyntax>();

    /// <summary>The call around the place, or at it.</summary>
    public InvocationExpressionSyntax? Call => At.FirstAncestorOrSelf<InvocationExpressionSyntax>();

    public MethodDeclarationSyntax? Method => At.FirstAncestorOrSelf<MethodDeclarationSyntax>();

    /// <summary>Whether <c>await</c> may stand here, and <c>return;</c>: the innermost method, local function or lambda is
    /// async, or these are top-level statements.</summary>
    public bool IsAsync => At.AncestorsAndSelf().Select(node => node switch
    {
        MethodDeclarationSyntax method => (bool?)method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        GlobalStatementSyntax => true,
        _ => null,
    }).FirstOrDefault(found => found is not null) == true;

    /// <summary>Whether the method's own code is meant, not that of a lambda or local function in it.</summary>
    public bool IsInMethod => !At.Ancestors()
        .TakeWhile(node => node is not MethodDeclarationSyntax)
        .Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => Model.GetTypeInfo(expression, Cancellation).Type;

    public ISymbol? SymbolOf(SyntaxNode node) => Model.GetSymbolInfo(node, Cancellation).Symbol;

    /// <summary>A member of the handler's event, as <c>e.EventId</c>; null where it has none of that name and type.</summary>
    public string? EventMember(string name, ITypeSymbol? type = null)
    {
        if (Method?.ParameterList.Parameters.FirstOrDefault() is not { } parameter || Model.GetDeclaredSymbol(parameter, Cancellation) is not { } symbol)
            return null;
        IPropertySymbol? property = symbol.Type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
        return property is null || (type is not null && !SymbolEqualityComparer.Default.Equals(property.Type, type)) ? null : $"{symbol.Name}.{name}";
    }

    /// <summary>The id of the handler's event as text; null where the event has none.</summary>
    public string? EventIdText() =>
        EventMember("EventId", Model.Compilation.GetSpecialType(SpecialType.System_String)) ?? (EventMember("EventId") is { } id ? id + ".ToString()" : null);

    /// <summary>What the place has of a type: a local, a field, a property, a parameter, that of a constructor which the class keeps included.</summary>
    public string? InScope(string type) => Model.LookupSymbols(At.SpanStart).FirstOrDefault(one => one switch
    {
        ILocalSymbol local => local.Type.Name == type && local.DeclaringSyntaxReferences.All(declared => declared.Span.End <= At.SpanStart),
        IFieldSymbol field => field.Type.Name == type,
        IPropertySymbol property => property.Type.Name == type,
        IParameterSymbol parameter => parameter.Type.Name == type,
        _ => false,
    })?.Name;

    /// <summary>A name that nothing has yet.</summary>
    public string Unused(string name)
    {
        SyntaxNode member = At.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? Root;
        string found = name;
        for (int i = 2; Model.LookupSymbols(At.SpanStart, name: found).Any() || member.DescendantTokens().Any(token => token.ValueText == found); i++)
            found = name + i;
        return found;
    }

    /// <summary>The parameter of the class's own constructor that is used at this place alone, so that it may become one of another type.</summary>
    public ParameterSyntax? OnlyUseOfParameter(IdentifierNameSyntax use)
    {
        if (use.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { ParameterList: { } list } type || SymbolOf(use) is not IParameterSymbol symbol)
            return null;
        int uses = type.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(one => one.Identifier.ValueText == symbol.Name)
            .Count(one => SymbolEqualityComparer.Default.Equals(SymbolOf(one), symbol));
        return uses != 1
            ? null
            : list.Parameters.FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(Model.GetDeclaredSymbol(one, Cancellation), symbol));
    }

    /// <summary>The statements around, or at, the place that stand in the block itself.</summary>
    public StatementSyntax? In(BlockSyntax block) => At.AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(statement => statement.Parent == block);
}
