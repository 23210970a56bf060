using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2001
{
    [Theory]
    [InlineData("db.Invoices.{|EVC2001:|}Add", "{|EVC2001:db.Invoices.Add(new Invoice { OrderId = e.OrderId, Amount = e.Total })|}; await db.SaveChangesAsync(ct);")]
    [InlineData("fresh key", "var invoice = new Invoice { Id = Guid.NewGuid().ToString(), OrderId = e.OrderId }; {|EVC2001:db.Add(invoice)|}; await db.SaveChangesAsync(ct);")]
    [InlineData("mail", "await {|EVC2001:mailer.SendAsync(e.Customer)|};")]
    [InlineData("SMTP", "{|EVC2001:new System.Net.Mail.SmtpClient().Send(\"a@b.c\", e.Customer, \"\", \"\")|};")]
    [InlineData("file", "{|EVC2001:File.AppendAllText(\"orders.log\", e.OrderId)|};")]
    [InlineData("writer that appends", "using var writer = {|EVC2001:new StreamWriter(\"orders.log\", append: true)|}; writer.Write(e.OrderId);")]
    [InlineData("by itself", "var item = await db.Items.FirstOrDefaultAsync(one => one.Sku == e.OrderId, ct); {|EVC2001:item!.Stock = item.Stock - e.Quantity|}; await db.SaveChangesAsync(ct);")]
    [InlineData("in a loop", "foreach (var line in e.Lines) { var item = db.Items.Find(line.Sku); {|EVC2001:item!.Remove(line.Quantity)|}; } await db.SaveChangesAsync(ct);")]
    [InlineData("item of a query", "foreach (var item in await db.Items.Where(one => one.Sku == e.OrderId).ToListAsync(ct)) {|EVC2001:item.Stock++|}; await db.SaveChangesAsync(ct);")]
    [InlineData("negated state", "var item = await db.Items.FindAsync(e.OrderId); if (item!.Stock < e.Quantity) return; {|EVC2001:item.Stock -= e.Quantity|}; await db.SaveChangesAsync(ct);")]
    [InlineData("only when it is there", "var item = await db.Items.FindAsync(e.OrderId); if (item is null) return; {|EVC2001:item.Stock -= e.Quantity|}; await db.SaveChangesAsync(ct);")]
    public Task TellsAnEffectThatIsRepeated(string why, string body) => Check(why, body);

    [Theory]
    [InlineData("absolute set", "var item = await db.Items.FindAsync(e.OrderId); item!.Stock = e.Quantity; item.SetStatus(\"paid\"); await db.SaveChangesAsync(ct);")]
    [InlineData("key from the event", "db.Invoices.Add(new Invoice { Id = e.EventId, Amount = e.Total }); await db.SaveChangesAsync(ct);")]
    [InlineData("derived key", "db.Invoices.Add(new Invoice { Id = EventId.Derive(e.EventId, \"invoice\"), Amount = e.Total }); await db.SaveChangesAsync(ct);")]
    [InlineData("key of another class", "db.Invoices.Add(new Invoice { EventId = e.EventId, Amount = e.Total });")]
    [InlineData("delete by key", "db.Items.Remove((await db.Items.FindAsync(e.OrderId))!); await db.SaveChangesAsync(ct);")]
    [InlineData("unknown entity", "db.Invoices.Add(Map(e)); static Invoice Map(OrderPlaced o) => new() { Id = o.EventId };")]
    [InlineData("logging", "log.LogInformation(\"order {Id}\", e.OrderId); Console.WriteLine(e.OrderId);")]
    [InlineData("on an object made here", "var items = new List<Item> { new() }; foreach (var item in items) item.Stock--;")]
    [InlineData("locals", "int total = 0; foreach (var line in e.Lines) total += line.Quantity; await store.SetAsync(e.OrderId, total);")]
    [InlineData("max", "var item = await db.Items.FindAsync(e.OrderId); item!.Highest = Math.Max(item.Highest, e.Quantity); await db.SaveChangesAsync(ct);")]
    [InlineData("state of the entity", "var item = await db.Items.FindAsync(e.OrderId); if (item!.Status == \"paid\") return; item.Status = \"paid\"; item.Stock -= e.Quantity; await db.SaveChangesAsync(ct);")]
    [InlineData("revision of the entity", "var item = await db.Items.FindAsync(e.OrderId); if (e.Revision <= item!.Revision) return; item.Revision = e.Revision; item.Stock -= e.Quantity; await db.SaveChangesAsync(ct);")]
    [InlineData("unknown guard", "if (await store.WasProcessedAsync(e.EventId)) return; ledger.Add(1);")]
    [InlineData("set in memory", "if (!_seen.Add(e.EventId)) return; ledger.Add(1);")]
    [InlineData("marked idempotent", "await store.SetAsync(e.OrderId, 1);")]
    [InlineData("fetched and not saved", "var item = await store.GetItemAsync(e.OrderId); item.Stock--; await store.UnknownAsync(item);")]
    [InlineData("unique violation", "try { db.Invoices.Add(new Invoice { OrderId = e.OrderId }); await db.SaveChangesAsync(ct); } catch (Npgsql.PostgresException x) when (x.SqlState == \"23505\") { return; } ledger.Add(1);")]
    [InlineData("upsert", "await connection.ExecuteAsync(\"INSERT INTO t (id, v) VALUES (@Id, 1) ON CONFLICT (id) DO UPDATE SET v = excluded.v\", new { Id = e.OrderId });")]
    [InlineData("inside the process", "await mediator.Send(new Charge(e.OrderId), ct);")]
    [InlineData("metrics", "meter.Add(1);")]
    public Task IsSilentAboutWhatIsNot(string why, string body) => Check(why, body);

    private static Task Check(string why, string body)
    {
        Assert.NotEmpty(why);
        return HandlerRun.Body(body, "private readonly HashSet<string> _seen = []; private readonly MediatR.ISender mediator = null!; private readonly System.Diagnostics.Metrics.Counter<int> meter = null!;",
            "sealed record Charge(string OrderId); namespace MediatR { public interface ISender { Task Send(object request, CancellationToken ct = default); } }");
    }
}
