using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2005
{
    [Theory]
    [InlineData("Guid.NewGuid().ToString()")]
    [InlineData("DateTime.UtcNow.Ticks.ToString()")]
    [InlineData("context.Offset.ToString()")]
    [InlineData("$\"{context.Partition}/{context.Offset}\"")]
    public Task TellsAKeyThatIsNewWithEveryDelivery(string key) => HandlerRun.Body($$"""if (!await {|EVC2005:inbox.TryBeginAsync("shop", {{key}}, ct)|}) return; ledger.Add(1);""");

    [Theory]
    [InlineData("e.EventId")]
    [InlineData("EventId.Derive(e.EventId, \"mail\")")]
    [InlineData("$\"{e.OrderId}/{e.Revision}\"")]
    [InlineData("(e.EventId, context.Offset).ToString()")]
    [InlineData("_key")]
    [InlineData("e.EventId ?? Guid.NewGuid().ToString()")]
    public Task IsSilentAboutAKeyOfTheEvent(string key) =>
        HandlerRun.Body($$"""if (!await inbox.TryBeginAsync("shop", {{key}}, ct)) return; ledger.Add(1);""", "private readonly string _key = \"\";");
}
