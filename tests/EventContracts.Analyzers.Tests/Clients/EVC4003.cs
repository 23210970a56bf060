using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using EventContracts.CodeFixes.Clients;
using Xunit;

namespace EventContracts.Analyzers.Tests.Clients;

public sealed class EVC4003
{
    [Theory]
    [InlineData("var config = new {|EVC4003:ProducerConfig|} { BootstrapServers = given }; using var made = new ProducerBuilder<string, OrderPlaced>(config).Build();")]
    [InlineData("using var made = new ProducerBuilder<string, string>(new {|EVC4003:ProducerConfig|} { Acks = Acks.All, EnableIdempotence = false }).Build();")]
    [InlineData("using var made = new ProducerBuilder<string, RulesChanged>(new {|EVC4003:ProducerConfig|} { BootstrapServers = given }).Build();")]
    public Task RetriesWithoutIdempotenceAreTold(string body) => Check(body);

    [Theory]
    [InlineData("using var made = new ProducerBuilder<string, string>(new ProducerConfig { EnableIdempotence = true }).Build();")]
    [InlineData("using var made = new ProducerBuilder<string, string>(new ProducerConfig { Acks = Acks.None }).Build();")]
    [InlineData("using var made = new ProducerBuilder<string, string>(new ProducerConfig { MaxInFlight = 1 }).Build();")]
    [InlineData("using var made = new ProducerBuilder<string, string>(new ProducerConfig { MessageSendMaxRetries = 0 }).Build();")]
    [InlineData("using var made = new ProducerBuilder<string, string>(new ProducerConfig { TransactionalId = given }).Build();")]
    [InlineData("using var made = new ProducerBuilder<string, PageViewed>(new ProducerConfig { BootstrapServers = given }).Build();")]
    [InlineData("var config = new ProducerConfig(); config.EnableIdempotence = true; using var made = new ProducerBuilder<string, string>(config).Build();")]
    [InlineData("var config = new ProducerConfig(new Dictionary<string, string>()); using var made = new ProducerBuilder<string, string>(config).Build();")]
    public Task OtherProducersAreNot(string body) => Check(body);

    [Theory]
    [InlineData("new ProducerConfig { BootstrapServers = given }", "new ProducerConfig { BootstrapServers = given, EnableIdempotence = true }")]
    [InlineData("new ProducerConfig { EnableIdempotence = false }", "new ProducerConfig { EnableIdempotence = true }")]
    [InlineData("new ProducerConfig()", "new ProducerConfig() { EnableIdempotence = true }")]
    [InlineData("new ProducerConfig { /* where */ BootstrapServers = given /* they say */ }", "new ProducerConfig { /* where */ BootstrapServers = given, /* they say */ EnableIdempotence = true }")]
    [InlineData("new ProducerConfig\n{\n    // where\n    BootstrapServers = given // they say\n}", "new ProducerConfig\n{\n    // where\n    BootstrapServers = given, // they say\n    EnableIdempotence = true\n}")]
    [InlineData("new ProducerConfig\n{\n    BootstrapServers = given,\n}", "new ProducerConfig\n{\n    BootstrapServers = given,\n    EnableIdempotence = true\n}")]
    public Task TheFixTurnsItOn(string config, string expected) => new ClientFixRun(new ClientSettingFix(), "EVC4003").BecomesAsync(
        $"using var made = new ProducerBuilder<string, string>({config}).Build();", $"using var made = new ProducerBuilder<string, string>({expected}).Build();");

    private static Task Check(string body) => new ProducerRun().FindsAsync(ProducerSource.Of(body), "EVC4003");
}
