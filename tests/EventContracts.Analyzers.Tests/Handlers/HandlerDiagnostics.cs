using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Handlers;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

public sealed class HandlerDiagnostics
{
    [Fact]
    public async Task TheMessageShowsThePathAndThePlacesTheRest()
    {
        Diagnostic diagnostic = Assert.Single(await FindAsync(HandlerSource.Of("await A(e);", """
            private Task A(OrderPlaced o) => B(o);
            private Task B(OrderPlaced o) => C(o);
            private Task C(OrderPlaced o) => ledger.AddAsync(o.Total);
            """)));

        Assert.Contains("'Handler.A → Handler.B → Handler.C → ILedger.AddAsync'", diagnostic.GetMessage(null));
        Assert.Equal(["B(o)", "C(o)", "ledger.AddAsync(o.Total)"], diagnostic.AdditionalLocations.Select(place => place.SourceTree!.GetText().ToString(place.SourceSpan)));
    }

    [Fact]
    public async Task ALongPathIsShortened()
    {
        Diagnostic diagnostic = Assert.Single(await FindAsync(HandlerSource.Of("await A();", """
            private Task A() => B();
            private Task B() => C();
            private Task C() => D();
            private Task D() => ledger.AddAsync(1);
            """)));

        Assert.Contains("'Handler.A → … → Handler.D → ILedger.AddAsync'", diagnostic.GetMessage(null));
    }

    // An IDE asks for one file at a time, and drops what is reported in another.
    [Fact]
    public async Task AnEffectInAnotherFileIsToldAtTheHandler()
    {
        string handler = HandlerSource.Usings + "class H(Billing billing) : IEventHandler<OrderPlaced> { public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) => await billing.Do(); }";
        string billing = HandlerSource.Usings + "sealed class Billing(ILedger ledger) { public Task Do() => ledger.AddAsync(1); }";
        var run = new HandlerRun();
        CSharpCompilation compilation = run.Compile(handler, billing);

        ImmutableArray<Diagnostic> found = await run.With(compilation).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees.First()), null, default);

        Diagnostic diagnostic = Assert.Single(found);
        Assert.Equal("Test0.cs", diagnostic.Location.SourceTree!.FilePath);
        Assert.Equal("Test1.cs", diagnostic.AdditionalLocations.Single().SourceTree!.FilePath);
    }

    // With project references the syntax of a callee belongs to another compilation, and touching it throws.
    [Fact]
    public async Task ACalleeOfAnotherProjectIsNotLookedInto()
    {
        var library = new HandlerRun();
        CSharpCompilation other = library.Compile(HandlerSource.Usings + """
            namespace Library { public sealed class Billing(ILedger ledger) { public Task Do() => ledger.AddAsync(1); [Effect(EffectKind.Irrevocable)] public Task Mail() => Task.CompletedTask; } }
            """).WithAssemblyName("Library");
        var run = new HandlerRun { References = [other.ToMetadataReference(["library"])], AllowErrors = true };
        string handler = "extern alias library;\n" + HandlerSource.Usings + """
            class H(library::Library.Billing billing) : IEventHandler<OrderPlaced>
            {
                public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) { await billing.Do(); await {|EVC2001:billing.Mail()|}; }
            }
            """;

        await run.FindsAsync(handler);
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string source)
    {
        var run = new HandlerRun();
        return await run.DiagnosticsAsync(run.Compile(source));
    }
}
