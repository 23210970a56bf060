using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2008
{
    private const string Event = "(new InvoiceSent { EventId = e.EventId }, ct)";

    [Theory]
    [InlineData("await using var t = await db.Database.BeginTransactionAsync(ct); await {|EVC2008:publisher.PublishAsync" + Event + "|}; await t.CommitAsync(ct);")]
    [InlineData("using var t = connection.BeginTransaction(); if (e.IsLarge) await {|EVC2008:publisher.PublishAsync" + Event + "|}; t.Commit();")]
    [InlineData("using var scope = new System.Transactions.TransactionScope(); await {|EVC2008:publisher.PublishAsync" + Event + "|}; scope.Complete();")]
    public Task TellsAGhostEvent(string body) => HandlerRun.Body(body);

    [Theory]
    [InlineData("await using var t = await db.Database.BeginTransactionAsync(ct); await outbox.PublishAsync" + Event + "; await t.CommitAsync(ct);")]
    [InlineData("await using var t = await db.Database.BeginTransactionAsync(ct); await t.CommitAsync(ct); await publisher.PublishAsync" + Event + ";")]
    [InlineData("await publisher.PublishAsync" + Event + "; await using var t = await db.Database.BeginTransactionAsync(ct); await t.CommitAsync(ct);")]
    [InlineData("Confluent.Kafka.IProducer<string, string> kafka = null!; kafka.BeginTransaction(); await publisher.PublishAsync" + Event + "; kafka.CommitTransaction();")]
    [InlineData("using (var t = connection.BeginTransaction()) { if (e.IsLarge) { t.Commit(); await publisher.PublishAsync" + Event + "; } else { t.Commit(); } }")]
    public Task IsSilentOutsideAndThroughAnOutbox(string body) => HandlerRun.Body(body);
}
