using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2013
{
    private const string Fields = """
        private int _count;
        private static decimal s_total;
        private string _last = "";
        private readonly List<string> _orders = [];
        private readonly HashSet<string> _seen = [];
        private readonly Dictionary<string, decimal> _totals = [];
        private readonly System.Diagnostics.Metrics.Counter<int> _meter = null!;
        private readonly object _lock = new();
        """;

    [Theory]
    [InlineData("{|EVC2013:_count++|};")]
    [InlineData("{|EVC2013:s_total += e.Total|};")]
    [InlineData("{|EVC2013:_count = _count + 1|};")]
    [InlineData("{|EVC2013:Interlocked.Increment(ref _count)|};")]
    [InlineData("lock (_lock) { {|EVC2013:_orders.Add(e.OrderId)|}; }")]
    [InlineData("{|EVC2013:Count()|}; void Count() => _count++;")]
    public Task TellsMemoryThatGrows(string body) => HandlerRun.Body(body, Fields);

    [Theory]
    [InlineData("_last = e.OrderId;")]
    [InlineData("_seen.Add(e.OrderId);")]
    [InlineData("_totals[e.OrderId] = e.Total;")]
    [InlineData("_meter.Add(1);")]
    [InlineData("var orders = new List<string>(); orders.Add(e.OrderId); int count = 0; count++;")]
    [InlineData("if (!_seen.Add(e.EventId)) return; _count++;")]
    [InlineData("if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return; _count++;")]
    public Task IsSilentAboutCachesAndMetrics(string body) => HandlerRun.Body(body, Fields);

    [Fact]
    public async Task IsSilentInATestProject()
    {
        var run = new HandlerRun { References = [Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)] };

        await run.FindsAsync(HandlerSource.Of("_count++;", Fields));
    }
}
