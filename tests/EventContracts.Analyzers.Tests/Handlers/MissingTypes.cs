using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>Handlers where a type is missing, because a reference is or code is being written: what is known still counts, and what may be a guard is taken for one.</summary>
public sealed class MissingTypes
{
    [Theory]
    [InlineData("found by an id of unknown type", "var item = await db.Items.FindAsync(note.Id); {|EVC2001:item.Stock -= 1|}; await db.SaveChangesAsync(ct);")]
    [InlineData("found by a query with such an id", "var item = await db.Items.SingleAsync(i => i.Sku == note.Id); {|EVC2001:item.Stock -= 1|}; await db.SaveChangesAsync(ct);")]
    [InlineData("what is done where nothing is found", "var item = await db.Items.FindAsync(note.Id); if (item == null) return; {|EVC2001:item.Stock -= 1|}; await db.SaveChangesAsync(ct);")]
    [InlineData("made with an argument of unknown type", "var made = new Bill(Guid.NewGuid().ToString(), \"EUR\"); {|EVC2001:db.Add(made)|}; await db.SaveChangesAsync(ct);")]
    [InlineData("made so, with the event's key", "db.Add(new Bill(e.OrderId, \"EUR\")); await db.SaveChangesAsync(ct);")]
    [InlineData("made by nobody knows which constructor", "db.Add(new Bill(\"EUR\")); await db.SaveChangesAsync(ct);")]
    [InlineData("set outright", "var item = await db.Items.FindAsync(note.Id); item.Stock = 1; await db.SaveChangesAsync(ct);")]
    [InlineData("attempts are what is counted", "var item = await db.Items.FindAsync(note.Id); item.Attempts += 1; await db.SaveChangesAsync(ct);")]
    [InlineData("nobody saves it", "var item = await client.FindAsync(note.Id); item.Stock -= 1;")]
    [InlineData("made here", "var item = new Missing(e.OrderId); item.Stock -= 1; await db.SaveChangesAsync(ct);")]
    [InlineData("behind a guard", "if (!await inbox.TryBeginAsync(\"a\", e.EventId, ct)) return; var item = await db.Items.FindAsync(note.Id); item.Stock -= 1; await db.SaveChangesAsync(ct);")]
    [InlineData("behind a call that may be a guard", "if (await seen.HasAsync(note.Id)) return; var item = await db.Items.FindAsync(note.Id); item.Stock -= 1; await db.SaveChangesAsync(ct);")]
    [InlineData("behind the answer of such a call", "var isSeen = await seen.HasAsync(note.Id); if (isSeen) return; db.Add(new Invoice { OrderId = e.OrderId }); await db.SaveChangesAsync(ct);")]
    public async Task AreNoReasonForSilenceNorForNoise(string why, string body)
    {
        Assert.NotEmpty(why);
        const string Members = "private readonly Missing note = null!; private readonly Seen seen = null!; private readonly Client client = null!;";
        const string Types = "class Seen { public Task<bool> HasAsync(string id) => null!; } class Client { public Task<Item> FindAsync(string id) => null!; } "
            + "class Bill(string id, Missing currency) { public string Id { get; } = id; public Missing Currency { get; } = currency; }";
        await new HandlerRun { AllowErrors = true }.FindsAsync(HandlerSource.Of(body, Members, Types));
    }
}
