using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using EventContracts.CodeFixes.Clients;
using Xunit;

namespace EventContracts.Analyzers.Tests.Clients;

public sealed class EVC4001
{
    private const string Work = "using var consumer = new ConsumerBuilder<string, string>(config).Build(); while (true) { var result = consumer.Consume(CancellationToken.None); await HandleAsync(result.Message.Value); }";
    private const string Members = "private Task HandleAsync(string value) => Task.CompletedTask;";

    [Theory]
    [InlineData("var config = new {|EVC4001:ConsumerConfig|} { GroupId = \"shop\" }; " + Work)]
    [InlineData("var config = new {|EVC4001:ConsumerConfig|} { GroupId = \"shop\", EnableAutoCommit = true }; " + Work)]
    [InlineData("var config = new {|EVC4001:ConsumerConfig|}(); config.GroupId = given; " + Work)]
    public Task TheDefaultThatStoresFirstIsTold(string body) => Check(body);

    [Theory]
    [InlineData("var config = new ConsumerConfig { GroupId = \"shop\", EnableAutoOffsetStore = false }; " + Work)]
    [InlineData("var config = new ConsumerConfig { GroupId = \"shop\", EnableAutoCommit = false }; " + Work)]
    [InlineData("var config = new ConsumerConfig { GroupId = \"shop\", EnableAutoCommit = number > 1 }; " + Work)]
    [InlineData("var config = new ConsumerConfig { GroupId = Guid.NewGuid().ToString() }; " + Work)]
    [InlineData("var config = new ConsumerConfig { BootstrapServers = given }; " + Work)]
    [InlineData("var config = new ConsumerConfig { GroupId = \"shop\" }; Set(config); void Set(ConsumerConfig c) => c.EnableAutoCommit = false; " + Work)]
    [InlineData("var config = new ConsumerConfig { GroupId = \"shop\" }; using var consumer = new ConsumerBuilder<string, string>(config).Build(); while (true) { var result = consumer.Consume(1000); Console.WriteLine(result.Message.Value); }")]
    public Task OtherSettingsAndConsumersThatOnlyPrintAreNot(string body) => Check(body);

    [Theory]
    [InlineData("private readonly ConsumerConfig _config = new {|EVC4001:ConsumerConfig|} { GroupId = \"shop\" };", "_config")]
    [InlineData("private ConsumerConfig _config = null!; void Set() { _config = new {|EVC4001:ConsumerConfig|} { GroupId = \"shop\" }; }", "this._config")]
    [InlineData("private readonly ConsumerConfig _config = new ConsumerConfig { GroupId = \"shop\", EnableAutoOffsetStore = false };", "_config")]
    [InlineData("private readonly ConsumerConfig _config = new ConsumerConfig { GroupId = \"shop\" }; void Set() => _config.EnableAutoCommit = false;", "_config")]
    [InlineData("private readonly ConsumerConfig _config = new ConsumerConfig { GroupId = \"shop\" }; ConsumerConfig Given() => _config;", "_config")]
    [InlineData("internal readonly ConsumerConfig _config = new ConsumerConfig { GroupId = \"shop\" };", "_config")]
    public Task AConfigurationInAFieldIsReadWhereNobodyElseGetsIt(string field, string config) => new ProducerRun().FindsAsync(ProducerSource.Of("", Members + field + " async Task LoopAsync() { " + Work.Replace("(config)", $"({config})", System.StringComparison.Ordinal) + " }"), "EVC4001");

    [Fact]
    public Task AConsumerThatIsMarkedIsNot() => new ProducerRun().FindsAsync(ProducerSource.Of("", Members + """
        [Idempotent(Reason = "fills a cache")] async Task FillAsync() { var config = new ConsumerConfig { GroupId = "cache" };
        """ + Work + " }"), "EVC4001");

    [Theory]
    [InlineData("var result = consumer.Consume(1); {|EVC4001:consumer.Commit(result)|}; await HandleAsync(result.Message.Value);")]
    [InlineData("var result = consumer.Consume(1); {|EVC4001:consumer.StoreOffset(result)|}; var text = result.Message.Value; await HandleAsync(text);")]
    [InlineData("while (true) { var result = consumer.Consume(1); if (result is null) continue; {|EVC4001:consumer.Commit(result)|}; await HandleAsync(result.Message.Value); }")]
    public Task AnOffsetBeforeTheWorkIsTold(string body) => Early(body);

    [Theory]
    [InlineData("while (true) { var result = consumer.Consume(1); await HandleAsync(result.Message.Value); consumer.Commit(result); }")]
    [InlineData("while (true) { var result = consumer.Consume(1); try { await HandleAsync(result.Message.Value); } finally { consumer.StoreOffset(result); } }")]
    [InlineData("var batch = new List<ConsumeResult<string, string>>(); foreach (var result in batch) { await HandleAsync(result.Message.Value); consumer.StoreOffset(result); }")]
    [InlineData("while (true) { var result = consumer.Consume(1); if (result.Message.Value is null) { consumer.Commit(result); continue; } await HandleAsync(result.Message.Value); consumer.Commit(result); }")]
    [InlineData("var result = consumer.Consume(1); consumer.Commit(result); Console.WriteLine(result.Message.Value);")]
    public Task AnOffsetAfterItIsNot(string body) => Early(body);

    [Fact]
    public async Task TheFixStoresWhenTheWorkIsDone()
    {
        string changed = await new ClientFixRun(new ClientSettingFix(), "EVC4001").ApplyAsync(ProducerSource.Of("var config = new ConsumerConfig { GroupId = \"shop\" };\n" + Work, Members));

        Assert.Contains("new ConsumerConfig { GroupId = \"shop\", EnableAutoOffsetStore = false };", changed);
        Assert.Contains("consumer.StoreOffset(result);", changed);
        Assert.Empty(await new ProducerRun().DiagnosticsAsync(changed));
    }

    private static Task Check(string body) => new ProducerRun().FindsAsync(ProducerSource.Of(body, Members), "EVC4001");

    private static Task Early(string body) => new ProducerRun().FindsAsync(ProducerSource.Of("", Members + $"async Task LoopAsync(IConsumer<string, string> consumer) {{ await Task.Yield(); {body} }}"));
}
