using System.Collections.Generic;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>Shapes that services of others have: looks by a repository, buses of one's own, attributes that make handlers, a failure around the whole of a handler.</summary>
public sealed class ForeignShapes
{
    private const string Repository = """
        interface IShipments { Task<Invoice?> GetByOrderAsync(string order); void Add(Invoice invoice); }
        class Shipments(ShopContext db) : IShipments { public async Task<Invoice?> GetByOrderAsync(string order) => await db.Invoices.FirstOrDefaultAsync(one => one.OrderId == order); public void Add(Invoice invoice) => db.Invoices.Add(invoice); }
        interface IUnseen { Task<Invoice?> GetByOrderAsync(string order); }
        """;

    private const string Services = "private readonly IShipments shipments = null!; private readonly IUnseen unseen = null!;";

    [Theory]
    [InlineData("the other of two accounts", "var one = await db.Items.FindAsync(e.Quantity); var other = await db.Items.FirstOrDefaultAsync(i => i.Sku == e.Customer); if (other is not null) { {|EVC2001:other.Stock += 1|}; } else { {|EVC2001:one!.Stock += 1|}; } await db.SaveChangesAsync(ct);")]
    [InlineData("what is missing stays missing", "var item = await db.Items.FindAsync(1); if (await db.Invoices.AnyAsync(i => i.OrderId == e.OrderId)) return; {|EVC2001:item!.Stock -= 1|}; await db.SaveChangesAsync(ct);")]
    [InlineData("another row is added", "if (await db.Items.FirstOrDefaultAsync(i => i.Sku == e.OrderId) is null) { {|EVC2001:db.Invoices.Add(new Invoice { OrderId = e.OrderId })|}; } await db.SaveChangesAsync(ct);")]
    [InlineData("the row is added", "var item = await db.Items.FindAsync(1); if (await {|EVC2006:db.Invoices.AnyAsync(i => i.OrderId == e.OrderId)|}) return; item!.Stock -= 1; db.Invoices.Add(new Invoice { Id = e.EventId }); await db.SaveChangesAsync(ct);")]
    [InlineData("an unknown call may add it", "var item = await db.Items.FindAsync(1); if (await {|EVC2006:db.Invoices.AnyAsync(i => i.OrderId == e.OrderId)|}) return; item!.Stock -= 1; await store.UnknownAsync(e); await db.SaveChangesAsync(ct);")]
    [InlineData("the state that is asked for is set", "var item = await db.Items.FirstOrDefaultAsync(i => i.Sku == e.OrderId); if (await {|EVC2006:db.Items.AnyAsync(i => i.Sku == e.OrderId && i.Status == \"paid\")|}) return; item!.Stock -= 1; item.Status = \"paid\"; await db.SaveChangesAsync(ct);")]
    public Task ALookForWhatNobodyAddsIsNoGuard(string why, string body) => Check(why, body);

    [Theory]
    [InlineData("a repository finds it", "var known = await {|EVC2006:shipments.GetByOrderAsync(e.OrderId)|}; if (known != null) return; shipments.Add(new Invoice { OrderId = e.OrderId });")]
    [InlineData("a repository that nobody can see into", "var known = await unseen.GetByOrderAsync(e.OrderId); if (known != null) return; db.Invoices.Add(new Invoice { OrderId = e.OrderId });")]
    [InlineData("what is found is changed", "var known = await shipments.GetByOrderAsync(e.OrderId); if (known == null) return; {|EVC2001:known.Amount += 1|}; await db.SaveChangesAsync(ct);")]
    [InlineData("it is not looked for by the event", "var known = await unseen.GetByOrderAsync(\"first\"); if (known != null) return; {|EVC2001:db.Invoices.Add(new Invoice { OrderId = e.OrderId })|};")]
    public Task ALookByARepositoryIsAGuard(string why, string body) => Check(why, body, Services, Repository);

    [Fact]
    public Task ARequestBehindALookIsToldOnce() => HandlerRun.Body(
        "if (await db.Invoices.AnyAsync(one => one.OrderId == e.OrderId, ct)) return; await {|EVC2009:http.PostAsync(\"/charges\", null, ct)|}; db.Invoices.Add(new Invoice { Id = e.EventId }); await db.SaveChangesAsync(ct);");

    private const string Bus = """
        public abstract record Integration { public Guid Id { get; init; } = Guid.NewGuid(); public DateTime CreatedAt { get; init; } = DateTime.UtcNow; }
        public sealed record Paid(string Order) : Integration;
        public sealed record Told(Guid MessageId, string Text);
        public sealed record Opened(Guid WalletId, string Name);
        public sealed record Bare(string Order, DateTime At);
        public interface IEventBus { Task PublishAsync(object e); void Subscribe(object e); }
        public interface IChannelWriter { Task PublishAsync(object e); }
        """;

    private const string Buses = "private readonly IEventBus own = null!; private readonly IChannelWriter other = null!;";

    [Theory]
    [InlineData("the base class gives it an id", "await own.PublishAsync({|EVC2007:new Paid(e.OrderId)|});")]
    [InlineData("a variable of the base class", "Integration paid = {|EVC2007:new Paid(e.OrderId)|}; await own.PublishAsync(paid);")]
    [InlineData("an id as an argument", "await own.PublishAsync(new Told({|EVC2007:Guid.NewGuid()|}, e.OrderId));")]
    [InlineData("an id from the event", "await own.PublishAsync(new Paid(e.OrderId) { Id = EventId.Derive(Guid.Parse(e.EventId), \"paid\") });")]
    [InlineData("the id of what was made", "await own.PublishAsync(new Opened(Guid.NewGuid(), e.OrderId));")]
    [InlineData("a time", "await own.PublishAsync(new Bare(e.OrderId, DateTime.UtcNow));")]
    [InlineData("guarded", "if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return; await own.PublishAsync(new Paid(e.OrderId));")]
    [InlineData("it does not publish", "own.Subscribe(new Paid(e.OrderId));")]
    [InlineData("nobody says that it is a bus", "await other.PublishAsync(new Paid(e.OrderId));")]
    public Task ABusOfOnesOwnIsJudgedByTheIdOfItsEvents(string why, string body) => Check(why, body, Buses, Bus);

    [Theory]
    [InlineData("names and lines in the log around it", "var order = e.OrderId; log.LogInformation(\"{Order}\", order); try { await store.UnknownAsync(order); } catch {|EVC2010:(Exception x)|} { log.LogError(x, \"failed\"); }")]
    [InlineData("a look whether there is anything", "if (e.Lines is null) return; try { await store.UnknownAsync(e); } catch {|EVC2010:(Exception x)|} { log.LogError(x, \"failed\"); } log.LogInformation(\"done\");")]
    [InlineData("other work after it", "try { await store.UnknownAsync(e); } catch (Exception x) { log.LogError(x, \"failed\"); } await store.UnknownAsync(1);")]
    [InlineData("other work before it", "var known = store.Known(e); try { await store.UnknownAsync(known); } catch (Exception x) { log.LogError(x, \"failed\"); }")]
    [InlineData("the failure is kept", "var failed = false; try { await store.UnknownAsync(e); } catch (Exception) { failed = true; } log.LogInformation(\"{Failed}\", failed);")]
    [InlineData("it is thrown later", "try { await store.UnknownAsync(e); } catch (Exception x) { log.LogError(x, \"failed\"); } throw new InvalidOperationException();")]
    public Task AFailureOfAllThatAHandlerDoesIsLost(string why, string body)
    {
        Assert.NotEmpty(why);
        return new HandlerRun().FindsAsync(HandlerSource.Usings + $$"""
            sealed class Handler(IParts store, ILogger log) : IEventHandler<OrderPlaced>
            {
                public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) { {{body}} }
            }
            interface IParts { Task UnknownAsync(object value); object Known(object value); }
            """);
    }

    [Theory]
    [InlineData("on the method, a static one", "static class H { [Handles] public static async Task On(Ordered e, ShopContext db) { var item = await db.Items.FindAsync(e.Id); {|EVC2001:item!.Stock -= 1|}; await db.SaveChangesAsync(); } }")]
    [InlineData("on the class", "[Handles] class H(ShopContext db) { public async Task Handle(Ordered e) { var item = await db.Items.FindAsync(e.Id); {|EVC2001:item!.Stock -= 1|}; await db.SaveChangesAsync(); } }")]
    [InlineData("on the class, static", "[Handles] static class H { public static async Task HandleAsync(Ordered e, ShopContext db) { var item = await db.Items.FindAsync(e.Id); {|EVC2001:item!.Stock -= 1|}; await db.SaveChangesAsync(); } }")]
    [InlineData("another method of the class", "[Handles] class H(ShopContext db) { public async Task UndoAsync(Ordered e) { var item = await db.Items.FindAsync(e.Id); item!.Stock += 1; await db.SaveChangesAsync(); } }")]
    [InlineData("one that is not public", "[Handles] class H(ShopContext db) { private async Task Handle(Ordered e) { var item = await db.Items.FindAsync(e.Id); item!.Stock -= 1; await db.SaveChangesAsync(); } }")]
    [InlineData("no attribute", "static class H { public static async Task Handle(Ordered e, ShopContext db) { var item = await db.Items.FindAsync(e.Id); item!.Stock -= 1; await db.SaveChangesAsync(); } }")]
    public Task AnAttributeMakesHandlersOfMethodsAndClasses(string why, string source)
    {
        Assert.NotEmpty(why);
        return new HandlerRun { Options = new Dictionary<string, string> { ["eventcontracts.handler_types"] = "HandlesAttribute" } }.FindsAsync(HandlerSource.Usings + source + """
            record Ordered(int Id);
            class HandlesAttribute : Attribute { }
            """);
    }

    private static Task Check(string why, string body, string members = "", string types = "")
    {
        Assert.NotEmpty(why);
        return HandlerRun.Body(body, members, types);
    }
}
