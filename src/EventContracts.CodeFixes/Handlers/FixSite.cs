using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EventContracts.CodeFixes.Handlers;

/// <summary>Where a diagnostic is, and what a fix asks about the place.</summary>
internal sealed record FixSite(SyntaxNode Root, SyntaxNode At, SemanticModel Model, Diagnostic Diagnostic, CancellationToken Cancellation)
{
    public ExpressionSyntax? Expression => At.FirstAncestorOrSelf<ExpressionSyntax>();

    public StatementSyntax? Statement => At.FirstAncestorOrSelf<StatementSyntax>();

    public MethodDeclarationSyntax? Method => At.FirstAncestorOrSelf<MethodDeclarationSyntax>();

    /// <summary>Whether <c>await</c> and <c>return;</c> may stand here: the innermost method, local function or lambda is async.</summary>
    public bool IsAsync => At.AncestorsAndSelf().Select(node => node switch
    {
        MethodDeclarationSyntax method => (bool?)method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        _ => null,
    }).FirstOrDefault(found => found is not null) == true;

    /// <summary>Whether the method's own code is meant, not that of a lambda or local function in it.</summary>
    public bool IsInMethod => !At.Ancestors().TakeWhile(node => node is not MethodDeclarationSyntax).Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => Model.GetTypeInfo(expression, Cancellation).Type;

    /// <summary>A member of the handler's event, as <c>e.EventId</c>; null where it has none of that name and type.</summary>
    public string? EventMember(string name, ITypeSymbol? type = null)
    {
        if (Method?.ParameterList.Parameters.FirstOrDefault() is not { } parameter || Model.GetDeclaredSymbol(parameter, Cancellation) is not { } symbol)
            return null;
        IPropertySymbol? property = symbol.Type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
        return property is null || (type is not null && !SymbolEqualityComparer.Default.Equals(property.Type, type)) ? null : $"{symbol.Name}.{name}";
    }

    /// <summary>The statements around, or at, the place that stand in the block itself.</summary>
    public StatementSyntax? In(BlockSyntax block) => At.AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(statement => statement.Parent == block);
}
