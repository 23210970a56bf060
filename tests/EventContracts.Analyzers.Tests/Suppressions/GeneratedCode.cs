using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Suppressions;
using EventContracts.Analyzers.Tests.Publishing.Support;
using EventContracts.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace EventContracts.Analyzers.Tests.Suppressions;

public sealed class GeneratedCode
{
    [Fact]
    public async Task AMemberOfAGeneratedContractNeedNotBeSetByTheConstructor()
    {
        ImmutableArray<Diagnostic> found = await Run(ProducerRun.CompileWithContracts("#nullable enable\nnamespace Shop { public sealed partial record OrderPlaced { public string Extra { get; set; } } public class Mine { public string Extra { get; set; } } }"));

        Diagnostic[] all = [.. found.Where(one => one.Id == "CS8618")];
        Assert.Contains(all, one => one.IsSuppressed);
        Assert.Equal("Mine", TypeOf(Assert.Single(all, one => !one.IsSuppressed)));
    }

    [Theory]
    [InlineData("public sealed partial record OrderPlaced { public string Extra { get; set; } }", true)]
    [InlineData("public sealed partial record OrderPlaced { public string Extra; }", true)]
    [InlineData("public sealed partial record OrderPlaced { private readonly string _extra; public OrderPlaced(int extra) { } }", true)]
    [InlineData("public sealed partial record OrderPlaced { public string Extra { get; set; } = \"\"; }", null)]
    [InlineData("public sealed partial record OrderPlaced { public sealed class Mine { public string Extra { get; set; } } }", false)]
    [InlineData("public class OrderPlacedToo { public string Extra { get; set; } }", false)]
    public async Task OnlyWhatTheGeneratedReaderSetsIsTakenBack(string type, bool? isSuppressed)
    {
        string source = $"#nullable enable\nnamespace Shop {{ {type} }}";
        ImmutableArray<Diagnostic> found = await Run(ProducerRun.CompileWithContracts(source));

        // Told at the constructor, be it a generated one.
        Assert.Equal(isSuppressed is { } expected ? [expected] : [], found.Where(one => one.Id == "CS8618" && one.GetMessage(null).Contains("xtra'", System.StringComparison.Ordinal)).Select(one => one.IsSuppressed).Distinct());
    }

    /// <summary>What puts a message aside may have any name, which an effects file says.</summary>
    [Theory]
    [InlineData("dead-letter M:Acme.Parking.Put", true)]
    [InlineData("log M:Acme.Parking.Put", false)]
    public async Task AnEffectsFileSaysWhatPutsAMessageAside(string line, bool isSuppressed)
    {
        const string Source = "namespace Acme { static class Parking { public static void Put(object value) { } } } class Handler : IEventHandler<OrderPlaced> "
            + "{ public async ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) { try { await Task.Yield(); } catch (Exception) { Acme.Parking.Put(e); } } }";

        ImmutableArray<Diagnostic> found = await Run(ProducerRun.Compile(ProducerSource.Usings + Source), new AnalyzerOptions([new TextFile("/acme.effects.txt", line)]), new Foreign("CA1031"));

        Assert.Equal(isSuppressed, found.Last(one => one.Id == "CA1031").IsSuppressed);
    }

    /// <summary>The list for users is that of the compiler.</summary>
    [Fact]
    public void ThePageListsEverySuppression() => Assert.All(new GeneratedCodeSuppressor().SupportedSuppressions, one => Assert.Matches(
        $@"(?m)^\| {one.Id} \| [^|]*\b{one.SuppressedDiagnosticId}\b", System.IO.File.ReadAllText(System.IO.Path.Combine(Repository.Root, "docs", "suppressors.md"))));

    [Theory]
    [InlineData("CA1812", "internal sealed partial class Handler { } internal sealed partial class Handler : IOrderPlacedHandler { public ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) => default; }", true)]
    [InlineData("CA1812", "class Base { public ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) => default; } internal sealed class Handler : Base, IOrderPlacedHandler { }", true)]
    [InlineData("CA1031", "class Handler : IEventHandler<OrderPlaced> { public async ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) { try { await Task.Yield(); } catch (Exception x) { Console.WriteLine(x); throw; } } }", false)]
    [InlineData("CA1822", "class Handler : IEventHandler<OrderPlaced> { async ValueTask IEventHandler<OrderPlaced>.HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) { await Task.Yield(); } }", true)]
    [InlineData("CA1812", "internal sealed class Handler : IEventHandler<OrderPlaced> { public ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) => default; }", true)]
    [InlineData("CA1812", "internal sealed class Handler { public ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) => default; }", false)]
    [InlineData("CA1812", "internal sealed class Handler { }", false)]
    [InlineData("IDE0051", "class A { private sealed class Handler : IEventHandler<OrderPlaced> { public ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) => default; } }", true)]
    [InlineData("IDE0051", "sealed class Handler : IEventHandler<OrderPlaced> { public ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) => default; private void Unused() { } }", false)]
    [InlineData("CA1031", "class Handler : IEventHandler<OrderPlaced> { public async ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) { try { await Task.Yield(); } catch (Exception) { DeadLetter(e); } } void DeadLetter(OrderPlaced e) { } }", true)]
    [InlineData("CA1031", "class Handler : IEventHandler<OrderPlaced> { public async ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) { try { await Task.Yield(); } catch (Exception) { } } }", false)]
    [InlineData("CA1031", "class Other { public async Task RunAsync(OrderPlaced e) { try { await Task.Yield(); } catch (Exception) { DeadLetter(e); } } void DeadLetter(OrderPlaced e) { } }", false)]
    [InlineData("CA1822", "class Handler : IEventHandler<OrderPlaced> { public ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) => default; }", true)]
    [InlineData("CA1822", "class Handler : IEventHandler<OrderPlaced> { public ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) => Get(); public ValueTask GetAsync() => default; static ValueTask Get() => default; }", false)]
    [InlineData("CA1822", "class Other { public ValueTask HandleAsync(OrderPlaced e, EventContext c, CancellationToken ct) => default; }", false)]
    public async Task WhatOthersSayOfHandlersIsTakenBackThereAlone(string id, string source, bool isSuppressed)
    {
        ImmutableArray<Diagnostic> found = await Run(ProducerRun.Compile(ProducerSource.Usings + source), new Foreign(id));

        Assert.Equal(isSuppressed, found.Last(one => one.Id == id).IsSuppressed);
    }

    private static string TypeOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Identifier.ValueText;

    private static Task<ImmutableArray<Diagnostic>> Run(Compilation compilation, params DiagnosticAnalyzer[] others) => Run(compilation, new AnalyzerOptions([]), others);

    private static Task<ImmutableArray<Diagnostic>> Run(Compilation compilation, AnalyzerOptions options, params DiagnosticAnalyzer[] others) => compilation
        .WithAnalyzers([new GeneratedCodeSuppressor(), .. others], new CompilationWithAnalyzersOptions(options, (exception, _, _) => throw exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
        .GetAllDiagnosticsAsync();

    /// <summary>Says what another analyzer would: of each class, the last method, or the catch.</summary>
#pragma warning disable RS1001, RS1017, RS2008 // Not for the compiler: a test makes it.
    private sealed class Foreign(string id) : DiagnosticAnalyzer
    {
        private readonly DiagnosticDescriptor _rule = new(id, "t", "m", "c", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxTreeAction(tree =>
            {
                SyntaxNode root = tree.Tree.GetRoot();
                SyntaxToken? place = id switch
                {
                    "CA1031" => root.DescendantNodes().OfType<CatchClauseSyntax>().LastOrDefault()?.CatchKeyword,
                    "CA1822" => root.DescendantNodes().OfType<MethodDeclarationSyntax>().LastOrDefault(one => !one.Modifiers.Any(SyntaxKind.StaticKeyword))?.Identifier,
                    "IDE0051" => root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(one => one.Modifiers.Any(SyntaxKind.PrivateKeyword)).Select(one => one is MethodDeclarationSyntax method ? method.Identifier : ((TypeDeclarationSyntax)one).Identifier).LastOrDefault(),
                    _ => root.DescendantNodes().OfType<ClassDeclarationSyntax>().LastOrDefault()?.Identifier,
                };
                if (place is { } token && token.SyntaxTree is not null)
                    tree.ReportDiagnostic(Diagnostic.Create(_rule, token.GetLocation()));
            });
        }
    }
#pragma warning restore RS1001, RS1017, RS2008
}
