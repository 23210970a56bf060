using System.Collections.Generic;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>Handlers as services have them: repositories over a context, sagas, documents, payment services, bulk updates.</summary>
public sealed class Services
{
    private const string Repository = """
        interface IInvoices { Task AddAsync(Invoice invoice); }
        class Invoices(ShopContext db) : IInvoices { public async Task AddAsync(Invoice invoice) { await db.Invoices.AddAsync(invoice); await db.SaveChangesAsync(); } }
        interface IRepository<T> where T : class { Task InsertAsync(T entity); }
        class Repository<T>(DbContext db) : IRepository<T> where T : class { public Task InsertAsync(T entity) => Keep(entity); private async Task Keep(T entity) { db.Add(entity); await db.SaveChangesAsync(); } }
        class Catching(ShopContext db) { public async Task AddAsync(Invoice invoice) { try { db.Add(invoice); await db.SaveChangesAsync(); } catch (DbUpdateException x) when (x.HResult == 19) { } } }
        """;

    [Theory]
    [InlineData("what is made here", "await {|EVC2001:invoices.AddAsync(new Invoice { OrderId = e.OrderId, Amount = e.Total })|};")]
    [InlineData("what is made here before", "var invoice = new Invoice { Id = Guid.NewGuid().ToString() }; await {|EVC2001:invoices.AddAsync(invoice)|};")]
    [InlineData("a generic one, one call deeper", "await {|EVC2001:repository.InsertAsync(new Invoice { OrderId = e.OrderId })|};")]
    [InlineData("a key from the event", "await invoices.AddAsync(new Invoice { Id = e.EventId, Amount = e.Total });")]
    [InlineData("nobody knows what it is", "await invoices.AddAsync(Map(e)); static Invoice Map(OrderPlaced o) => new() { Id = o.EventId };")]
    [InlineData("guarded", "if (!await inbox.TryBeginAsync(\"a\", e.EventId, ct)) return; await invoices.AddAsync(new Invoice { OrderId = e.OrderId });")]
    [InlineData("the conflict is caught below", "await catching.AddAsync(new Invoice { OrderId = e.OrderId });")]
    [InlineData("the conflict is caught here", "try { await invoices.AddAsync(new Invoice { OrderId = e.OrderId }); } catch (DbUpdateException x) when (x.HResult == 19) { }")]
    public Task ARepositoryAddsWhatItsCallerHasMade(string why, string body) =>
        Check(why, body, "private readonly IInvoices invoices = null!; private readonly IRepository<Invoice> repository = null!; private readonly Catching catching = null!;", Repository);

    [Theory]
    [InlineData("relative", "await {|EVC2001:db.Items.Where(i => i.Sku == e.OrderId).ExecuteUpdateAsync(s => s.SetProperty(i => i.Stock, i => i.Stock - 1))|};")]
    [InlineData("absolute", "await db.Items.Where(i => i.Sku == e.OrderId).ExecuteUpdateAsync(s => s.SetProperty(i => i.Stock, 3).SetProperty(i => i.Status, i => \"paid\"));")]
    [InlineData("by version", "await db.Items.Where(i => i.Sku == e.OrderId && i.Revision < 7).ExecuteUpdateAsync(s => s.SetProperty(i => i.Stock, i => i.Stock - 1).SetProperty(i => i.Revision, 7));")]
    [InlineData("by state", "await db.Items.Where(i => i.Status == \"new\").ExecuteUpdateAsync(s => s.SetProperty(i => i.Stock, i => i.Stock + 1).SetProperty(i => i.Status, \"paid\"));")]
    public Task ABulkUpdateIsSqlWithoutText(string why, string body) => Check(why, body);

    [Theory]
    [InlineData("counter", "{|EVC2001:update.Inc(one => one.Stock, e.Quantity)|};")]
    [InlineData("absolute", "update.Set(one => one.Stock, e.Quantity);")]
    [InlineData("new document", "await {|EVC2001:items.InsertOneAsync(new Item { Sku = e.OrderId })|};")]
    [InlineData("document with the event's key", "await items.InsertOneAsync(new Item { Id = e.Quantity });")]
    public Task ADocumentIsAStoredObject(string why, string body) =>
        Check(why, body, "private readonly MongoDB.Driver.UpdateDefinitionBuilder<Item> update = null!; private readonly MongoDB.Driver.IMongoCollection<Item> items = null!;");

    private const string Stock = """
        class Booking { public int Id { get; set; } public int Count { get; set; } }
        class Membership { public string UserId { get; set; } = ""; public string GroupId { get; set; } = ""; public DateTime Since { get; set; } }
        class Attempted { public int Id { get; set; } public int Attempts { get; set; } public int TimesSent { get; set; } public int RowVersion { get; set; } public int Total { get; set; } }
        class Warehouse : DbContext { public DbSet<Booking> Bookings => null!; public DbSet<Membership> Members => null!; public DbSet<Attempted> Attempts => null!; }
        """;

    [Theory]
    [InlineData("what is taken out with the booking that says so", "var booking = await warehouse.Bookings.FindAsync(e.Quantity); if (booking is null) return; warehouse.Bookings.Remove(booking); var item = await db.Items.FindAsync(1); item!.Stock += booking.Count; await db.SaveChangesAsync(ct);")]
    [InlineData("what is taken out of a booking that stays", "var booking = await warehouse.Bookings.FindAsync(e.Quantity); if (booking is null) return; var item = await db.Items.FindAsync(1); {|EVC2001:item!.Stock += booking.Count|}; await db.SaveChangesAsync(ct);")]
    [InlineData("a join of two, keyed by both", "warehouse.Members.Add(new Membership { UserId = e.Customer, GroupId = e.OrderId, Since = DateTime.UtcNow }); await warehouse.SaveChangesAsync(ct);")]
    [InlineData("a key that is always the same", "warehouse.Bookings.Add(new Booking { Id = 1, Count = e.Quantity }); await warehouse.SaveChangesAsync(ct);")]
    [InlineData("no key", "{|EVC2001:warehouse.Bookings.Add(new Booking { Count = e.Quantity })|}; await warehouse.SaveChangesAsync(ct);")]
    [InlineData("attempts are what is counted", "var one = await warehouse.Attempts.FindAsync(e.Quantity); one!.Attempts++; one.TimesSent += 1; one.RowVersion++; await warehouse.SaveChangesAsync(ct);")]
    [InlineData("a total is not", "var one = await warehouse.Attempts.FindAsync(e.Quantity); {|EVC2001:one!.Total++|}; await warehouse.SaveChangesAsync(ct);")]
    public Task WhatServicesKeepSaysWhetherTheyHaveSeenTheEvent(string why, string body) => Check(why, body, "private readonly Warehouse warehouse = null!;", Stock);

    [Theory]
    [InlineData("charge", "await {|EVC2009:charges.CreateAsync(e.Total)|};")]
    [InlineData("charge with a key", "await charges.CreateAsync(e.Total, new Stripe.RequestOptions { IdempotencyKey = e.EventId });")]
    public Task APaymentNeedsAKey(string why, string body) => Check(why, body, "private readonly Stripe.ChargeService charges = new();");

    // A saga's data is stored by the framework: counting in it is no memory of the handler, and is repeated all the same.
    [Fact]
    public Task ASagaCountsInWhatIsStored() => new HandlerRun { Options = new Dictionary<string, string> { ["eventcontracts.handler_types"] = "NServiceBus.IHandleMessages`1" } }.FindsAsync(HandlerSource.Usings + """
        class Data { public int Orders { get; set; } public bool Paid { get; set; } }
        class OrderSaga : NServiceBus.Saga<Data>, NServiceBus.IHandleMessages<InvoiceSent>
        {
            public Task Handle(InvoiceSent message, NServiceBus.IMessageHandlerContext context) { {|EVC2001:Data.Orders++|}; Data.Paid = true; return Task.CompletedTask; }
        }
        """);

    private static Task Check(string why, string body, string members = "", string types = "")
    {
        Assert.NotEmpty(why);
        return HandlerRun.Body(body, members, types);
    }
}
