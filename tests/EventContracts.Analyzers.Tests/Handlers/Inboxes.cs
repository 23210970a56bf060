using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>Handlers that an inbox stands before: by the runtime's base class, or by an attribute of their framework.</summary>
public sealed class Inboxes
{
    private const string Store = "var item = await db.Items.FindAsync(e.OrderId); item!.Stock -= 1; await db.SaveChangesAsync(ct); await ledger.AddAsync(1); "
        + "await connection.ExecuteAsync(\"insert into a values (@Total)\", e); db.Add(new Invoice { OrderId = \"a\" }); await db.SaveChangesAsync(ct);";

    [Fact]
    public Task WhatTheInboxTakesBackIsNotTold() => Below(Store);

    [Theory]
    [InlineData("await {|EVC2001:mailer.SendAsync(e.Customer)|};")]
    [InlineData("await {|EVC2009:http.PostAsync(\"/charges\", null, ct)|};")]
    [InlineData("await publisher.PublishAsync(new InvoiceSent { EventId = {|EVC2007:Guid.NewGuid()|}.ToString() }, ct);")]
    [InlineData("try { await db.SaveChangesAsync(ct); } catch {|EVC2010:(Exception)|} { }")]
    [InlineData("await outbox.PublishAsync(new InvoiceSent { EventId = Guid.NewGuid().ToString() }, ct);")]
    public Task WhatItCannotTakeBackIs(string body) => Below(body);

    [Fact]
    public async Task TheAdviceIsNotToAskTheInboxAgain()
    {
        var found = await new HandlerRun().DiagnosticsAsync(new HandlerRun().Compile(Source(Of("await mailer.SendAsync(e.Customer);"))));

        Assert.Equal("'IMailer.SendAsync' happens again when the event is delivered again; a crash before the event is marked repeats it all the same: give it a key that is derived from the event", Assert.Single(found).GetMessage());
    }

    /// <summary>A class between, generic, which gives its own method the event.</summary>
    [Fact]
    public Task AClassBetweenChangesNothing() => Check("""
        abstract class ShopHandler<T>(IEventInbox inbox) : InboxEventHandler<T>(inbox, typeof(T).Name) where T : class, IEventContract<T>
        {
            protected sealed override ValueTask HandleOnceAsync(T value, EventContext context, CancellationToken ct) => new(WorkAsync(value, ct));
            protected abstract Task WorkAsync(T value, CancellationToken ct);
        }
        sealed class Handler(ILedger ledger, IMailer mailer, IEventInbox inbox) : ShopHandler<OrderPlaced>(inbox)
        {
            protected override async Task WorkAsync(OrderPlaced e, CancellationToken ct) { await ledger.AddAsync(1); await {|EVC2001:mailer.SendAsync("a")|}; }
        }
        """);

    /// <summary>Nothing asks the inbox there: the base's method is not called.</summary>
    [Fact]
    public Task AMethodThatTakesTheBasesPlaceIsNotGuarded() => Check("""
        sealed class Handler(ILedger ledger, IEventInbox inbox) : InboxEventHandler<OrderPlaced>(inbox, "a"), IEventHandler<OrderPlaced>
        {
            async ValueTask IEventHandler<OrderPlaced>.HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) => await {|EVC2001:ledger.AddAsync(1)|};
            protected override async ValueTask HandleOnceAsync(OrderPlaced e, EventContext context, CancellationToken ct) => await ledger.AddAsync(1);
        }
        """);

    [Fact]
    public Task AClassOfTheSameNameElsewhereIsNoInbox() => Check("""
        namespace Acme
        {
            abstract class InboxEventHandler<T> : IEventHandler<T> where T : class
            {
                public ValueTask HandleAsync(T value, EventContext context, CancellationToken ct) => HandleOnceAsync(value, context, ct);
                protected abstract ValueTask HandleOnceAsync(T value, EventContext context, CancellationToken ct);
            }
            sealed class Handler(ILedger ledger) : InboxEventHandler<OrderPlaced>
            {
                protected override async ValueTask HandleOnceAsync(OrderPlaced e, EventContext context, CancellationToken ct) => await {|EVC2001:ledger.AddAsync(1)|};
            }
        }
        """);

    [Theory]
    [InlineData("UseInbox", true)]
    [InlineData("RequiresINBOX", true)]
    [InlineData("Deduplicated", true)]
    [InlineData("MessageDedup", true)]
    [InlineData("UseOutbox", false)]
    [InlineData("InBoxed", true)]
    [InlineData("Duplicates", false)]
    [InlineData("Idempotency", false)]
    [InlineData("Incoming", false)]
    public async Task AnAttributeIsAnInboxByItsName(string name, bool isInbox)
    {
        string work = isInbox ? "ledger.AddAsync(1)" : "{|EVC2001:ledger.AddAsync(1)|}";
        string attribute = $"[AttributeUsage(AttributeTargets.All)] sealed class {name}Attribute : Attribute {{ }}";
        await Check($"[{name}] sealed class Handler(ILedger ledger) : IEventHandler<OrderPlaced> {{ public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) => await {work}; }} {attribute}");
        await Check($"sealed class Handler(ILedger ledger) : IEventHandler<OrderPlaced> {{ [{name}] public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) => await {work}; }} {attribute}");
    }

    private const string Work = "protected abstract Task WorkAsync(T value, CancellationToken ct);";
    private const string Ask = "if (!await inbox.TryBeginAsync(\"a\", value.ToString()!, ct)) return;";
    private const string Done = "await inbox.CompleteAsync(\"a\", value.ToString()!, ct);";

    /// <summary>A base class of the project's own, which asks before it calls the override.</summary>
    [Theory]
    [InlineData(Ask + " await WorkAsync(value, ct); " + Done, "ledger.AddAsync(1)", false)]
    [InlineData("if (await inbox.TryBeginAsync(\"a\", value.ToString()!, ct)) { await WorkAsync(value, ct); }", "mailer.SendAsync(\"a\")", false)]
    [InlineData(Ask + " await ThenAsync(value, ct);", "ledger.AddAsync(1)", false)]
    [InlineData("await WorkAsync(value, ct);", "ledger.AddAsync(1)", true)]
    [InlineData("if (ct.CanBeCanceled) { " + Ask + " } await WorkAsync(value, ct);", "ledger.AddAsync(1)", true)]
    [InlineData(Ask + " await WorkAsync(value, ct); } public async ValueTask TwiceAsync(T value, CancellationToken ct) { await WorkAsync(value, ct);", "ledger.AddAsync(1)", false)]
    public async Task ABaseThatAsksFirstGuardsItsOverrides(string body, string work, bool isTold)
    {
        string types = $$"""
            abstract class Own<T>(IEventInbox inbox) : IEventHandler<T> where T : class
            {
                public async ValueTask HandleAsync(T value, EventContext context, CancellationToken ct) { {{body}} }
                protected Task ThenAsync(T value, CancellationToken ct) => WorkAsync(value, ct);
                {{Work}}
            }
            sealed class A(ILedger ledger, IMailer mailer, IEventInbox inbox) : Own<OrderPlaced>(inbox) { protected override Task WorkAsync(OrderPlaced e, CancellationToken ct) => {{(isTold ? $"{{|EVC2001:{work}|}}" : work)}}; }
            """;
        // The only one, and one of several, which a call can't be followed to.
        await Check(types);
        await Check(types + "sealed class B(IEventInbox inbox) : Own<InvoiceSent>(inbox) { protected override Task WorkAsync(InvoiceSent e, CancellationToken ct) => Task.CompletedTask; }");
    }

    [Fact]
    public Task WhatAGuardedOverridePublishesIsStillTold() => Check($$"""
        abstract class Own<T>(IEventInbox inbox) : IEventHandler<T> where T : class
        {
            public async ValueTask HandleAsync(T value, EventContext context, CancellationToken ct) { {{Ask}} await WorkAsync(value, ct); {{Done}} }
            {{Work}}
        }
        sealed class A(IEventPublisher publisher, IEventOutbox outbox, IEventInbox inbox) : Own<OrderPlaced>(inbox)
        {
            protected override async Task WorkAsync(OrderPlaced e, CancellationToken ct)
            {
                await publisher.PublishAsync(new InvoiceSent { EventId = {|EVC2007:Guid.NewGuid()|}.ToString() }, ct);
                await outbox.PublishAsync(new InvoiceSent { EventId = Guid.NewGuid().ToString() }, ct);
            }
        }
        """);

    private static Task Below(string body) => Check(Of(body));

    private static string Of(string body) => $$"""
        sealed class Handler(ShopContext db, IMailer mailer, ILedger ledger, IEventPublisher publisher, IEventOutbox outbox, HttpClient http, DbConnection connection, IEventInbox inbox)
            : InboxEventHandler<OrderPlaced>(inbox, "shop")
        {
            protected override async ValueTask HandleOnceAsync(OrderPlaced e, EventContext context, CancellationToken ct)
            {
                await Task.Yield();
                {{body}}
            }
        }
        """;

    private static string Source(string types) => HandlerSource.Usings + types;

    private static Task Check(string types) => new HandlerRun().FindsAsync(Source(types));
}
