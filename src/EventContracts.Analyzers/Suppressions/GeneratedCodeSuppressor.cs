using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using EventContracts.Analyzers.Handlers;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Suppressions;

/// <summary>Takes back what others say of code whose other half they don't know: generated contracts, their
/// registration, the pipeline that calls handlers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GeneratedCodeSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Uninitialized = new("EVCS0001", "CS8618", "The generated reader sets the member.");
    private static readonly SuppressionDescriptor NeverInstantiated = new("EVCS0002", "CA1812", "Generated registration makes the handler.");
    private static readonly SuppressionDescriptor NeverUsed = new("EVCS0002", "IDE0051", "Generated registration makes the handler.");
    private static readonly SuppressionDescriptor GeneralCatch = new("EVCS0003", "CA1031", "The message is put aside, whatever went wrong.");
    private static readonly SuppressionDescriptor CouldBeStatic = new("EVCS0004", "CA1822", "The generated dispatcher calls the handler's instance.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        ImmutableArray.Create(Uninitialized, NeverInstantiated, NeverUsed, GeneralCatch, CouldBeStatic);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var handlers = new HandlerMethods(context.Compilation, HandlerOptions.Read(context.Compilation, context.Options.AnalyzerConfigOptionsProvider));
        GeneratedContracts? contracts = GeneratedContracts.Find(context.Compilation);
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree || Find(diagnostic, tree, context, contracts, handlers) is not { } suppression)
                continue;
            context.ReportSuppression(Suppression.Create(suppression, diagnostic));
        }
    }

    private static SuppressionDescriptor? Find(
        Diagnostic diagnostic, SyntaxTree tree, SuppressionAnalysisContext context, GeneratedContracts? contracts, HandlerMethods handlers)
    {
        CancellationToken cancellation = context.CancellationToken;
        SyntaxNode node = tree.GetRoot(cancellation).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        SemanticModel model = context.GetSemanticModel(tree);
        return diagnostic.Id switch
        {
            "CS8618" when Type(node, model, cancellation) is { } type && contracts?.GeneratedTree(type, cancellation) is not null => Uninitialized,
            "CA1812" when Type(node, model, cancellation) is { } type && handlers.IsHandler(type) => NeverInstantiated,
            "IDE0051" when Type(node, model, cancellation) is { } type && handlers.IsHandler(type) && IsPartOfMaking(node) => NeverUsed,
            "CA1031" when Method(node, model, cancellation) is { } method && handlers.IsHandler(method) && PutsAside(node, model, context) => GeneralCatch,
            "CA1822" when Method(node, model, cancellation) is { } method && handlers.IsHandler(method) => CouldBeStatic,
            _ => null,
        };
    }

    private static INamedTypeSymbol? Type(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declared ? model.GetDeclaredSymbol(declared, cancellation) : null;

    private static IMethodSymbol? Method(SyntaxNode node, SemanticModel model, CancellationToken cancellation) =>
        node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declared ? model.GetDeclaredSymbol(declared, cancellation) : null;

    /// <summary>The class itself, or its constructor: another member that nobody uses is one.</summary>
    private static bool IsPartOfMaking(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is TypeDeclarationSyntax or ConstructorDeclarationSyntax;

    private static bool PutsAside(SyntaxNode node, SemanticModel model, SuppressionAnalysisContext context)
    {
        if (node.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause)
            return false;
        var catalog = EffectsCatalog.Read(context.Options, context.CancellationToken);
        return clause.Block.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => model.GetSymbolInfo(call, context.CancellationToken).Symbol).OfType<IMethodSymbol>()
            .Any(called => catalog.Of(called).Role == CallRole.DeadLetter || called.Name.IndexOf("DeadLetter", System.StringComparison.Ordinal) >= 0);
    }
}
