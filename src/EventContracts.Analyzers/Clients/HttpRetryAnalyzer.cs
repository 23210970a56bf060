using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using EventContracts.Analyzers.Publishing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Clients;

/// <summary>EVC4004: a client that a handler posts with retries the request by itself, and the other side does it twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HttpRetryAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = Rule.Configuration(
        DiagnosticIds.UnsafeHttpRetry,
        "HTTP client of a handler retries unsafe methods",
        "'{0}' posts for the handler '{1}', and this retries the request, which the other side may do twice; disable retries for unsafe methods, "
        + "or send an idempotency key",
        DiagnosticSeverity.Info);

    private static readonly string[] Retrying = ["AddStandardResilienceHandler", "AddTransientHttpErrorPolicy", "AddStandardHedgingHandler"];
    private static readonly string[] Posting = ["PostAsync", "PostAsJsonAsync", "PatchAsync", "PatchAsJsonAsync", "Post", "Patch"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var handlers = new HandlerMethods(start.Compilation, HandlerOptions.Read(start.Compilation, start.Options.AnalyzerConfigOptionsProvider));
            if (!handlers.Any)
                return;
            var filter = new WordFilter(Retrying);
            start.RegisterCodeBlockAction(block => Analyze(block, filter, handlers));
        });
    }

    private static void Analyze(CodeBlockAnalysisContext context, WordFilter filter, HandlerMethods handlers)
    {
        if (!filter.Passes(context.CodeBlock))
            return;
        IEnumerable<IInvocationOperation> calls = ClientCode.Roots(context).SelectMany(root => root.DescendantsAndSelf()).OfType<IInvocationOperation>();
        foreach (IInvocationOperation call in calls.Where(call => Retrying.Contains(call.TargetMethod.Name)))
        {
            if (IsSafe(call) || Client(call) is not { } client || !Posts(client))
                continue;
            if (Handler(client, handlers, context.SemanticModel.Compilation) is not { } handler)
                continue;
            SyntaxNode place = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, place.GetLocation(), client.Name, handler.Name));
        }
    }

    /// <summary>Retries are off for what isn't idempotent, or a handler of messages adds the key.</summary>
    private static bool IsSafe(IInvocationOperation call)
    {
        IOperation chain = call;
        while (chain.Parent is IInvocationOperation or IArgumentOperation or IConversionOperation)
            chain = chain.Parent;
        return HasWord(chain.Syntax, word => word is "DisableForUnsafeHttpMethods" or "DisableFor" or "ShouldHandle" || Mentions(word, "Idempot"));
    }

    /// <summary>The typed client that the chain registers.</summary>
    private static INamedTypeSymbol? Client(IInvocationOperation call)
    {
        for (IOperation? at = call.Receiver()?.Unwrapped(); at is IInvocationOperation inner; at = inner.Receiver()?.Unwrapped())
        {
            if (inner.TargetMethod is { Name: "AddHttpClient", TypeArguments: [.., INamedTypeSymbol client] })
                return client;
        }
        return null;
    }

    /// <summary>The client posts, and sends no key with it.</summary>
    private static bool Posts(INamedTypeSymbol client)
    {
        SyntaxNode[] parts = [.. client.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())];
        return parts.Any(part => HasWord(part, Posting.Contains)) && !parts.Any(part => HasWord(part, word => Mentions(word, "Idempotency")));
    }

    private static bool HasWord(SyntaxNode code, Func<string, bool> test) => code.DescendantTokens().Any(token => test(token.ValueText));

    private static bool Mentions(string word, string part) => word.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>A handler that is given the client, by its own type or by an interface of it.</summary>
    private static INamedTypeSymbol? Handler(INamedTypeSymbol client, HandlerMethods handlers, Compilation compilation) =>
        Types(compilation.Assembly.GlobalNamespace)
            .FirstOrDefault(type => type.GetMembers().OfType<IMethodSymbol>().Any(handlers.IsHandler) && IsGiven(type, client));

    private static bool IsGiven(INamedTypeSymbol handler, INamedTypeSymbol client) => SymbolEqualityComparer.Default.Equals(handler, client)
        || handler.InstanceConstructors.Any(made => made.Parameters.Any(parameter => IsClient(parameter.Type, client)));

    private static bool IsClient(ITypeSymbol type, INamedTypeSymbol client) =>
        SymbolEqualityComparer.Default.Equals(type, client) || client.Interfaces.Any(one => SymbolEqualityComparer.Default.Equals(one, type));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol { TypeKind: TypeKind.Class } type ? Types(type).Prepend(type) : Types(member));
}
