using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2007
{
    private const string Guard = "if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return; ";

    [Theory]
    [InlineData("await publisher.PublishAsync(new InvoiceSent { EventId = {|EVC2007:Guid.NewGuid()|}.ToString(), OrderId = e.OrderId }, ct);")]
    [InlineData("var id = {|EVC2007:Guid.CreateVersion7()|}.ToString(); var sent = new InvoiceSent { EventId = id }; await publisher.PublishAsync(sent, ct);")]
    [InlineData(Guard + "await publisher.PublishAsync(new InvoiceSent { EventId = {|EVC2007:Guid.NewGuid()|}.ToString() }, ct);")]
    [InlineData("await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId, OccurredAt = {|EVC2007:DateTimeOffset.UtcNow|} }, ct);")]
    [InlineData("await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId } with { OrderId = $\"A-{{|EVC2007:Random.Shared.Next()|}}\" }, ct);")]
    [InlineData("await connection.ExecuteAsync(\"INSERT INTO t (id) VALUES (@Id) ON CONFLICT DO NOTHING\", new { Id = {|EVC2007:Guid.NewGuid()|} });")]
    [InlineData("await outbox.PublishAsync(new InvoiceSent { EventId = {|EVC2007:Guid.NewGuid()|}.ToString() }, ct);")]
    public Task TellsAValueThatIsAnotherEachTime(string body) => HandlerRun.Body(body);

    [Theory]
    [InlineData("await publisher.PublishAsync(new InvoiceSent { EventId = EventId.Derive(e.EventId, \"invoice\"), OccurredAt = e.OccurredAt }, ct);")]
    [InlineData("var started = DateTime.UtcNow; log.LogInformation(\"{Started} {Id}\", started, Guid.NewGuid()); await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId }, ct);")]
    [InlineData("using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(Random.Shared.Next(5))); await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId }, deadline.Token);")]
    [InlineData(Guard + "await outbox.PublishAsync(new InvoiceSent { EventId = Guid.NewGuid().ToString() }, ct);")]
    [InlineData(Guard + "await connection.ExecuteAsync(\"INSERT INTO t (id) VALUES (@Id) ON CONFLICT DO NOTHING\", new { Id = Guid.NewGuid() });")]
    [InlineData(Guard + "await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId, OccurredAt = DateTimeOffset.UtcNow }, ct);")]
    [InlineData("var item = await db.Items.FindAsync(e.OrderId); item!.Status = DateTime.UtcNow.ToString(); await db.SaveChangesAsync(ct);")]
    [InlineData("await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId } with { OccurredAt = e.OccurredAt }, ct); await store.SetAsync(\"cache/\" + e.OrderId, new { ExpiresAt = DateTime.UtcNow.AddMinutes(5) });")]
    [InlineData("await connection.ExecuteAsync(\"INSERT INTO done (id, at) VALUES (@EventId, @ProcessedAt) ON CONFLICT DO NOTHING\", new { e.EventId, ProcessedAt = DateTime.UtcNow });")]
    public Task IsSilentAboutWhatNobodyElseSees(string body) => HandlerRun.Body(body);

    [Theory]
    [InlineData("new Noted(e.OrderId)", true)]
    [InlineData("new Noted(e.OrderId) { Id = EventId.Derive(Guid.Parse(e.EventId), \"noted\") }", false)]
    [InlineData("new Bare(e.OrderId)", false)]
    [InlineData("new Bare(new Dated(e.OrderId) { At = DateTime.UtcNow, Token = Guid.NewGuid() }.Order)", false)]
    [InlineData("new Dated(e.OrderId) { At = DateTime.UtcNow }", false)]
    public Task LooksIntoConstructors(string creation, bool isFresh)
    {
        string argument = isFresh ? $"{{|EVC2007:{creation}|}}" : creation;
        return HandlerRun.Body($"var noted = {argument}; await bus.Publish(noted, ct);", "private readonly MassTransit.IPublishEndpoint bus = null!;", """
            public abstract class Message { protected Message() => Id = Guid.NewGuid(); public Guid Id { get; init; } }
            public sealed class Noted(string order) : Message { public string Order { get; } = order; }
            public sealed class Dated(string order) { public string Order { get; } = order; public DateTime At { get; set; } public Guid Token { get; set; } }
            public sealed class Bare(string order) { public string Order { get; } = order; }
            """);
    }

    private const string Marked = """
        public sealed record Done(string EventId, [Volatile] DateTimeOffset Written, Guid Token);
        public sealed class Row([Volatile] Guid stamp) { public string EventId { get; init; } = ""; [Volatile] public DateTime Written { get; init; } = DateTime.UtcNow; [Volatile] public Guid Run = Guid.NewGuid(); public Guid Stamp { get; } = stamp; public Guid Token { get; set; } }
        public sealed class Base { [Volatile] public Guid Id { get; } = Guid.NewGuid(); }
        public interface ISink { [Effect(EffectKind.Publish)] Task SendAsync(string id, [Volatile] Guid run); }
        """;

    [Theory]
    [InlineData("await bus.Publish(new Done(e.EventId, DateTimeOffset.UtcNow, default), ct);")]
    [InlineData("await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId, OccurredAt = new Done(e.EventId, DateTimeOffset.UtcNow, default).Written }, ct);")]
    [InlineData("var done = new Done(e.EventId, default, default) with { Written = DateTimeOffset.UtcNow }; await sink.SendAsync(done.ToString(), Guid.NewGuid());")]
    [InlineData("var row = new Row(Guid.NewGuid()) { EventId = e.EventId }; await bus.Publish(row, ct);")]
    [InlineData("var row = new Row(Guid.NewGuid()); row.Run = Guid.NewGuid(); await bus.Publish(row, ct);")]
    [InlineData("await connection.ExecuteAsync(\"INSERT INTO t (id, run) VALUES (@EventId, @Run) ON CONFLICT DO NOTHING\", new Row(Guid.NewGuid()) { EventId = e.EventId, Run = Guid.NewGuid() });")]
    [InlineData("var row = new Row(default) { Run = Guid.NewGuid() }; using var command = connection.CreateCommand(); command.CommandText = \"INSERT INTO t (id, run) VALUES (@id, @run) ON CONFLICT DO NOTHING\"; command.Parameters.Add(new Dated(row.Run)); await command.ExecuteNonQueryAsync(ct);")]
    [InlineData("await bus.Publish(new Base(), ct);")]
    public Task AValueThatIsMarkedVolatileIsNot(string body) =>
        HandlerRun.Body(body, "private readonly MassTransit.IPublishEndpoint bus = null!; private readonly ISink sink = null!;", Marked + "public sealed record Dated(Guid Value);");

    [Theory]
    [InlineData("await bus.Publish(new Done(e.EventId, DateTimeOffset.UtcNow, {|EVC2007:Guid.NewGuid()|}), ct);")]
    [InlineData("var row = new Row(default); row.Token = {|EVC2007:Guid.NewGuid()|}; await bus.Publish(row, ct);")]
    [InlineData("await sink.SendAsync({|EVC2007:Guid.NewGuid()|}.ToString(), Guid.NewGuid());")]
    [InlineData("await bus.Publish(new { Id = {|EVC2007:Guid.NewGuid()|}, Row = new Row(Guid.NewGuid()) }, ct);")]
    public Task WhatIsNotMarkedBesideItIs(string body) =>
        HandlerRun.Body(body, "private readonly MassTransit.IPublishEndpoint bus = null!; private readonly ISink sink = null!;", Marked);

    [Theory]
    [InlineData("volatile P:Shop.InvoiceSent.OccurredAt", false)]
    [InlineData("volatile T:Shop.InvoiceSent", false)]
    [InlineData("volatile P:Shop.InvoiceSent.OrderId", true)]
    public Task AnEffectsFileMarksWhatIsNotOnesOwn(string line, bool isTold)
    {
        string now = isTold ? "{|EVC2007:DateTimeOffset.UtcNow|}" : "DateTimeOffset.UtcNow";
        return new HandlerRun { Files = [("/a.effects.txt", line)] }.FindsAsync(HandlerSource.Of($"await publisher.PublishAsync(new InvoiceSent {{ EventId = e.EventId, OccurredAt = {now} }}, ct);"));
    }

    [Fact]
    public Task AGuardIsNotKeyedByWhatIsVolatile() => HandlerRun.Body(
        "var row = new Row(default) { Run = Guid.NewGuid() }; if (!await {|EVC2005:inbox.TryBeginAsync(\"shop\", row.Run.ToString(), ct)|}) return; ledger.Add(1);", "", Marked);
}
