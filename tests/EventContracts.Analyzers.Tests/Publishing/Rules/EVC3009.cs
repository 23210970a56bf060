using System.Collections.Generic;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using EventContracts.CodeFixes.Clients;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Rules;

public sealed class EVC3009
{
    private const string Java = "using var java = new ProducerBuilder<string, string>(new ProducerConfig { EnableIdempotence = true, Partitioner = Partitioner.Murmur2Random }).Build(); ";

    [Theory]
    [InlineData(Java + "using var other = new ProducerBuilder<string, string>(new {|EVC3009:ProducerConfig|} { EnableIdempotence = true }).Build();")]
    [InlineData(Java + "using var other = new ProducerBuilder<string, string>(new {|EVC3009:ProducerConfig|} { Partitioner = Partitioner.Consistent }).Build();")]
    public Task TwoPartitionersAreTold(string body) => Check(body, "false");

    [Theory]
    [InlineData(Java)]
    [InlineData("using var other = new ProducerBuilder<string, string>(new ProducerConfig { EnableIdempotence = true }).Build();")]
    [InlineData(Java + "using var other = new ProducerBuilder<string, string>(new ProducerConfig { Partitioner = Partitioner.Murmur2 }).Build();")]
    [InlineData(Java + "var config = new ProducerConfig(new Dictionary<string, string>()); using var other = new ProducerBuilder<string, string>(config).Build();")]
    public Task OnePartitionerIsNot(string body) => Check(body, "false");

    [Theory]
    [InlineData(Java)]
    [InlineData("using var other = new ProducerBuilder<string, string>(new {|EVC3009:ProducerConfig|} { EnableIdempotence = true }).Build();")]
    public Task WithJavaClientsTheDefaultIsAnother(string body) => Check(body, "true");

    [Fact]
    public Task TheFixTakesTheirs() => new ClientFixRun(new ClientSettingFix(), "EVC3009").BecomesAsync(
        Java + "using var other = new ProducerBuilder<string, string>(new ProducerConfig { EnableIdempotence = true }).Build();",
        Java + "using var other = new ProducerBuilder<string, string>(new ProducerConfig { EnableIdempotence = true, Partitioner = Partitioner.Murmur2Random }).Build();");

    private static Task Check(string body, string java) => new ProducerRun { Options = new Dictionary<string, string> { ["eventcontracts.java_interop"] = java } }
        .FindsAsync(ProducerSource.Of(body), "EVC3009");
}
