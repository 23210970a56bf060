using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using EventContracts.Analyzers.Handlers;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Rules;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>Every method of real sources, as if it were a handler. References may be missing: broken code is code too.</summary>
public sealed class RealSources
{
    [Fact]
    public async Task EveryMethodOfThisRepositoryIsAnalyzedWithoutAnException()
    {
        string[] files = [.. new[] { "src", "tests", "samples" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))];
        IEnumerable<SyntaxTree> trees = files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), new(LanguageVersion.Latest), file, Encoding.UTF8));
        var compilation = CSharpCompilation.Create("Everything", trees, Basic.Reference.Assemblies.Net100.References.All, new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var everything = new EverythingAnalyzer();

        await new HandlerRun { Analyzer = everything }.DiagnosticsAsync(compilation);

        Assert.True(everything.Bodies > 1_500, $"{everything.Bodies} bodies");
        Assert.Empty(everything.Unreached);
    }

    /// <summary>Takes every method for a handler, and keeps what Roslyn reaches and the graph doesn't.</summary>
#pragma warning disable RS1001 // Not for the compiler: a test makes it.
    private sealed class EverythingAnalyzer : DiagnosticAnalyzer
    {
        private int _bodies;

        public int Bodies => _bodies;

        public ConcurrentBag<string> Unreached { get; } = [];

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => new HandlerAnalyzer().SupportedDiagnostics;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
            context.RegisterCompilationStartAction(start =>
            {
                var state = new AnalysisState(start.Compilation, new EffectsCatalog(EffectsCatalog.BuiltIn), new HandlerOptions(), new HandlerMethods(start.Compilation, new HandlerOptions()));
                start.RegisterOperationBlockAction(block => Analyze(block, state));
            });
        }

        private void Analyze(OperationBlockAnalysisContext context, AnalysisState state)
        {
            if (context.OwningSymbol is not IMethodSymbol method || context.OperationBlocks.FirstOrDefault(one => one.Parent is IMethodBodyOperation or IConstructorBodyOperation) is not { } body)
                return;
            System.Threading.Interlocked.Increment(ref _bodies);
            IReadOnlyList<FlowBody> bodies = FlowBody.CreateAll(context.GetControlFlowGraph(body));
            foreach (BasicBlock block in bodies.SelectMany(one => one.Graph.Source.Blocks.Where(block => block.IsReachable && !one.Graph.Dominators.IsReachable(block.Ordinal))))
                Unreached.Add($"{method} block {block.Ordinal}");
            HandlerRules.Check(new HandlerFlow(new FlowFacts(CallScope.ForHandler(state, method, context.CancellationToken), bodies), body, context.Compilation), context.ReportDiagnostic);
        }
    }
#pragma warning restore RS1001
}
