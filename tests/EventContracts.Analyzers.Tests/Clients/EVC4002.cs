using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Clients;

public sealed class EVC4002
{
    private const string Build = "var config = new ConsumerConfig { GroupId = \"shop\", EnableAutoOffsetStore = false }; ";
    private const string Told = "var config = new ConsumerConfig { GroupId = \"shop\", {|EVC4002:EnableAutoOffsetStore = false|} }; ";

    [Theory]
    [InlineData(Told + "using var consumer = new ConsumerBuilder<string, string>(config).Build(); while (true) Console.WriteLine(consumer.Consume(1).Message.Value);")]
    [InlineData("using var consumer = new ConsumerBuilder<string, string>(new ConsumerConfig { GroupId = given, {|EVC4002:EnableAutoOffsetStore = false|} }).Build(); consumer.Consume(1);")]
    public Task OffsetsThatNobodyStoresAreTold(string body) => Check(body);

    [Theory]
    [InlineData(Build + "using var consumer = new ConsumerBuilder<string, string>(config).Build(); while (true) consumer.StoreOffset(consumer.Consume(1));", "")]
    [InlineData(Build + "using var consumer = new ConsumerBuilder<string, string>(config).Build(); consumer.Consume(1);", "void Done(IConsumer<string, string> one) => one.Commit();")]
    [InlineData(Build + "using var consumer = new ConsumerBuilder<string, string>(config).Build(); Run(consumer); consumer.Consume(1); void Run(IConsumer<string, string> one) { }", "")]
    [InlineData(Build + "Console.WriteLine(new ConsumerBuilder<string, string>(config).Build().Name);", "")]
    [InlineData("using var consumer = new ConsumerBuilder<string, string>(new ConsumerConfig { EnableAutoOffsetStore = false }).Build(); consumer.Consume(1);", "")]
    [InlineData("using var consumer = new ConsumerBuilder<string, string>(new ConsumerConfig { GroupId = given, EnableAutoOffsetStore = true }).Build(); consumer.Consume(1);", "")]
    public Task OffsetsThatSomebodyStoresAreNot(string body, string members) => Check(body, members);

    private static Task Check(string body, string members = "") => new ProducerRun().FindsAsync(ProducerSource.Of(body, members), "EVC4002");
}
