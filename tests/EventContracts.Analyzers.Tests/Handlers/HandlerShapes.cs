using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>A handler is found in whatever way it is written.</summary>
public sealed class HandlerShapes
{
    private const string Parameters = "(OrderPlaced e, EventContext context, CancellationToken ct)";
    private const string Effect = "{|EVC2001:ledger.AddAsync(1)|}";
    private const string Harmless = "ledger.AddAsync(1)";

    public static IEnumerable<object[]> Shapes =>
    [
        ["async", $"class H(ILedger ledger) : IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} {{ await {Effect}; }} }}"],
        ["expression body", $"class H(ILedger ledger) : IEventHandler<OrderPlaced> {{ public ValueTask HandleAsync{Parameters} => new({Effect}); }}"],
        ["async expression body", $"class H(ILedger ledger) : IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} => await {Effect}; }}"],
        ["synchronous", $"class H(ILedger ledger) : IEventHandler<OrderPlaced> {{ public ValueTask HandleAsync{Parameters} {{ {Effect}.Wait(); return default; }} }}"],
        ["explicit", $"class H(ILedger ledger) : IEventHandler<OrderPlaced> {{ async ValueTask IEventHandler<OrderPlaced>.HandleAsync{Parameters} => await {Effect}; }}"],
        ["record", $"record H(ILedger Ledger) : IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} => await {{|EVC2001:Ledger.AddAsync(1)|}}; }}"],
        ["struct", $"readonly struct H(ILedger ledger) : IEventHandler<OrderPlaced> {{ private readonly ILedger _l = ledger; public async ValueTask HandleAsync{Parameters} => await {{|EVC2001:_l.AddAsync(1)|}}; }}"],
        ["partial class", $"partial class H : IEventHandler<OrderPlaced> {{ }} partial class H(ILedger ledger) {{ public async ValueTask HandleAsync{Parameters} => await {Effect}; }}"],
        ["partial method", $"partial class H : IEventHandler<OrderPlaced> {{ public partial ValueTask HandleAsync{Parameters}; }} partial class H(ILedger ledger) {{ public async partial ValueTask HandleAsync{Parameters} {{ await {Effect}; }} }}"],
        ["derived interface", $"interface IOrders : IEventHandler<OrderPlaced>; class H(ILedger ledger) : IOrders {{ public async ValueTask HandleAsync{Parameters} => await {Effect}; }}"],
        ["generic base class", $"abstract class B<T> : IEventHandler<T> where T : class {{ public ValueTask HandleAsync(T e, EventContext context, CancellationToken ct) => CoreAsync(e); protected abstract ValueTask CoreAsync(T e); }} "
            + $"class H(ILedger ledger) : B<OrderPlaced> {{ protected override async ValueTask CoreAsync(OrderPlaced e) => await {Effect}; }} class H2 : B<InvoiceSent> {{ protected override ValueTask CoreAsync(InvoiceSent e) => default; }}"],
        ["virtual method", $"class B : IEventHandler<OrderPlaced> {{ public virtual ValueTask HandleAsync{Parameters} => default; }} class H(ILedger ledger) : B {{ public override async ValueTask HandleAsync{Parameters} => await {Effect}; }}"],
        ["default interface method", $"interface IOrders : IEventHandler<OrderPlaced> {{ ILedger ledger {{ get; }} async ValueTask IEventHandler<OrderPlaced>.HandleAsync{Parameters} => await {Effect}; }}"],
        ["two events", $"class H(ILedger ledger) : IEventHandler<OrderPlaced>, IEventHandler<InvoiceSent> {{ public async ValueTask HandleAsync{Parameters} => await {Effect}; public async ValueTask HandleAsync(InvoiceSent e, EventContext c, CancellationToken t) => await {Effect}; }}"],
        ["nested class", $"class Outer {{ class H(ILedger ledger) : IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} => await {Effect}; }} }}"],
        ["generic class", $"class H<T>(ILedger ledger) : IEventHandler<T> where T : class {{ public async ValueTask HandleAsync(T e, EventContext context, CancellationToken ct) => await {Effect}; }}"],
        ["local function", $"class H(ILedger ledger) : IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} {{ await {{|EVC2001:Do()|}}; async Task Do() => await ledger.AddAsync(1); }} }}"],
        ["lambda inside", $"class H(ILedger ledger) : IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} {{ Func<Task> f = async () => await {Effect}; await f(); }} }}"],
        ["iterator helper", "class H(ILedger ledger) : IEventHandler<OrderPlaced> { public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) { foreach (Task t in {|EVC2001:All()|}) await t; } "
            + "private IEnumerable<Task> All() { yield return ledger.AddAsync(1); } }"],
        ["base method", $"class B(ILedger ledger) {{ protected Task Do() => ledger.AddAsync(1); }} class H(ILedger ledger) : B(ledger), IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} => await {{|EVC2001:Do()|}}; }}"],
        ["extension method", $"static class X {{ public static Task Do(this ILedger ledger) => ledger.AddAsync(1); }} class H(ILedger ledger) : IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} => await {{|EVC2001:ledger.Do()|}}; }}"],
        ["only implementation", $"interface IBilling {{ Task Do(); }} class Billing(ILedger ledger) : IBilling {{ public Task Do() => ledger.AddAsync(1); }} class H(IBilling b) : IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} => await {{|EVC2001:b.Do()|}}; }}"],
        ["registered lambda", "class Bus { public void On(Func<OrderPlaced, EventContext, CancellationToken, ValueTask> handler) { } } class Program { void Register(Bus bus, ILedger ledger) => bus.On(async (e, context, ct) => { await " + Effect + "; }); }"],
        ["registered lambda, guarded", "class Bus { public void On(Func<OrderPlaced, EventContext, ValueTask> handler) { } } class Program { void Register(Bus bus, ILedger ledger, IEventInbox inbox) => bus.On(async (e, c) => { if (!await inbox.TryBeginAsync(\"a\", e.EventId)) return; await " + Harmless + "; }); }"],
        ["no handler", $"class H(ILedger ledger) {{ public async ValueTask HandleAsync{Parameters} => await {Harmless}; }}"],
        ["another method of a handler", $"class H(ILedger ledger) : IEventHandler<OrderPlaced> {{ public ValueTask HandleAsync{Parameters} => default; public Task Other(OrderPlaced e) => {Harmless}; }}"],
        ["idempotent handler", $"class H(ILedger ledger) : IEventHandler<OrderPlaced> {{ [Idempotent(Reason = \"so\")] public async ValueTask HandleAsync{Parameters} => await {Harmless}; }}"],
        ["several implementations", $"interface IBilling {{ Task Do(); }} class A(ILedger ledger) : IBilling {{ public Task Do() => ledger.AddAsync(1); }} class B : IBilling {{ public Task Do() => Task.CompletedTask; }} class H(IBilling b) : IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} => await b.Do(); }}"],
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task AreJudgedAlike(string shape, string source)
    {
        Assert.NotEmpty(shape);
        return new HandlerRun().FindsAsync(HandlerSource.Usings + source);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task AreJudgedAlikeWhenTheirFileIsAskedForAlone(string shape, string source)
    {
        Assert.NotEmpty(shape);
        return new HandlerRun().FindsInFileAsync(HandlerSource.Usings + source);
    }

    /// <summary>What makes a class a handler, or is called by one, may be declared in a project that it references.</summary>
    [Theory]
    [InlineData("base class", $"class H(ILedger ledger) : Library.Base<OrderPlaced> {{ protected override async ValueTask CoreAsync(OrderPlaced e) => await {Effect}; }}")]
    [InlineData("virtual method", $"class H(ILedger ledger) : Library.Base<OrderPlaced> {{ public override async ValueTask HandleAsync{Parameters} => await {Effect}; protected override ValueTask CoreAsync(OrderPlaced e) => default; }}")]
    [InlineData("interface", $"class H(ILedger ledger) : Library.IHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} => await {Effect}; }}")]
    [InlineData("delegate", "class Program { void Register(Library.Bus bus, ILedger ledger) => bus.On<OrderPlaced>(async (e, context, ct) => { await " + Effect + "; }); }")]
    [InlineData("helper", $"class H(Library.Helper helper) : IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} => await helper.DoAsync(); }}")]
    [InlineData("helper with an attribute", $"class H(Library.Helper helper) : IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync{Parameters} => await {{|EVC2001:helper.MailAsync()|}}; }}")]
    public async Task AreJudgedAlikeAcrossProjects(string shape, string source)
    {
        Assert.NotEmpty(shape);
        CSharpCompilation library = new HandlerRun().Compile("""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using EventContracts;
            namespace Library
            {
                public interface IHandler<T> : IEventHandler<T> where T : class;
                public abstract class Base<T> : IEventHandler<T> where T : class
                {
                    public virtual ValueTask HandleAsync(T e, EventContext context, CancellationToken ct) => CoreAsync(e);
                    protected abstract ValueTask CoreAsync(T e);
                }
                public sealed class Bus { public void On<T>(Func<T, EventContext, CancellationToken, ValueTask> handler) { } }
                public sealed class Helper { private int _n; public Task DoAsync() { _n++; return Task.CompletedTask; } [Effect(EffectKind.Irrevocable)] public Task MailAsync() => Task.CompletedTask; }
            }
            """).WithAssemblyName("Library");

        var run = new HandlerRun { References = [library.ToMetadataReference()] };
        await run.FindsAsync(HandlerSource.Usings + source);
        await run.FindsInFileAsync(HandlerSource.Usings + source);
    }

    [Theory]
    [InlineData(NullableContextOptions.Enable, LanguageVersion.CSharp12)]
    [InlineData(NullableContextOptions.Disable, LanguageVersion.CSharp13)]
    [InlineData(NullableContextOptions.Disable, LanguageVersion.Latest)]
    public async Task AreJudgedAlikeInEveryLanguageVersion(NullableContextOptions nullable, LanguageVersion version)
    {
        foreach (object[] shape in Shapes.Where(one => (string)one[0] is not "partial method"))
            await new HandlerRun { Nullable = nullable, Language = version }.FindsAsync(HandlerSource.Usings + (string)shape[1]);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task BrokenCodeNeverThrows(string shape, string source)
    {
        string text = MarkedSource.Parse(HandlerSource.Usings + source).Text;
        var run = new HandlerRun { AllowErrors = true };

        // Cut anywhere, and with a name that means nothing.
        for (int at = HandlerSource.Usings.Length; at < text.Length; at += 23)
            await run.DiagnosticsAsync(run.Compile(text[..at]));
        IReadOnlyList<Diagnostic> unknown = await run.DiagnosticsAsync(run.Compile(text.Replace("ledger.", "unknown.", System.StringComparison.Ordinal)));
        Assert.True(unknown.Count == 0 || !text.Contains("ledger.", System.StringComparison.Ordinal), shape);
    }
}
