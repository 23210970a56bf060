using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2010
{
    [Theory]
    [InlineData("try { await publisher.PublishAsync(new InvoiceSent { EventId = e.EventId }, ct); } catch {|EVC2010:(Exception x)|} { log.LogError(x, \"failed\"); }")]
    [InlineData("try { await db.SaveChangesAsync(ct); } catch {|EVC2010:(Exception)|} { return; }")]
    [InlineData("try { await db.SaveChangesAsync(ct); } {|EVC2010:catch { }|}")]
    [InlineData("try { await db.SaveChangesAsync(ct); } catch {|EVC2010:(OperationCanceledException)|} { log.LogInformation(\"stopped\"); }")]
    [InlineData("foreach (var line in e.Lines) { try { await db.SaveChangesAsync(ct); } catch {|EVC2010:(Exception x)|} { log.LogError(x, line.Sku); continue; } }")]
    public Task TellsAFailureThatIsLost(string body) => HandlerRun.Body(body);

    [Theory]
    [InlineData("try { await db.SaveChangesAsync(ct); } catch (Exception x) { log.LogError(x, \"failed\"); throw; }")]
    [InlineData("try { await db.SaveChangesAsync(ct); } catch (Exception x) { throw new InvalidOperationException(\"failed\", x); }")]
    [InlineData("try { await db.SaveChangesAsync(ct); } catch (Exception x) when (x is TimeoutException) { }")]
    [InlineData("try { await db.SaveChangesAsync(ct); } catch (OperationCanceledException) when (!ct.IsCancellationRequested) { }")]
    [InlineData("try { await db.SaveChangesAsync(ct); } catch (InvalidOperationException) { }")]
    [InlineData("try { await db.SaveChangesAsync(ct); } catch (Exception x) { await store.UnknownAsync(x); }")]
    [InlineData("var failed = new List<Exception>(); foreach (var line in e.Lines) { try { await db.SaveChangesAsync(ct); } catch (Exception x) { failed.Add(x); } }")]
    [InlineData("bool failed = false; try { await db.SaveChangesAsync(ct); } catch (Exception) { failed = true; } if (failed) throw new InvalidOperationException();")]
    [InlineData("try { int.Parse(e.OrderId); } catch (Exception) { } await db.SaveChangesAsync(ct);")]
    public Task IsSilentAboutWhatIsDealtWith(string body) => HandlerRun.Body(body);

    [Fact]
    public Task IsSilentWhereTheMessageIsPutAside() => new HandlerRun { Files = [("/acme.effects.txt", "dead-letter M:Acme.Parking.Put")] }.FindsAsync(HandlerSource.Of(
        "try { await db.SaveChangesAsync(ct); } catch (Exception x) { log.LogError(x, \"failed\"); Acme.Parking.Put(e); }", types: "namespace Acme { static class Parking { public static void Put(object value) { } } }"));

    [Fact]
    public Task TellsATryAroundTheWholeHandler() => new HandlerRun().FindsAsync(HandlerSource.Usings + """
        sealed class Handler(IStore store, ILogger log) : IEventHandler<OrderPlaced>
        {
            public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
            {
                try { await store.UnknownAsync(e); } catch {|EVC2010:(Exception x)|} { log.LogError(x, "failed"); }
            }
        }
        """);
}
