using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using EventContracts.CodeFixes.Clients;
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

    [Theory]
    [InlineData("var result = consumer.Consume(CancellationToken.None);\nConsole.WriteLine(result.Message.Value);", "consumer.StoreOffset(result);")]
    [InlineData("var result = consumer.Consume(100);\nif (result is null)\n    continue;\nConsole.WriteLine(result.Message.Value);", "consumer.StoreOffset(result);")]
    [InlineData("ConsumeResult<string, string>? result = consumer.Consume(100);\nConsole.WriteLine(result?.Message.Value);", "if (result is not null)\n    consumer.StoreOffset(result);")]
    public Task TheFixStoresWhenTheWorkIsDone(string work, string store)
    {
        string Indented(string lines, string by) => by + lines.Replace("\n", "\n" + by) + "\n";
        string before = Indented(Build + "using var consumer = new ConsumerBuilder<string, string>(config).Build();\nwhile (true)\n{", "        ") + Indented(work, "            "), end = "        }";
        return new ClientFixRun(new StoreOffsetFix(), "EVC4002").BecomesAsync(before + end, before + Indented(store, "            ") + end);
    }

    [Theory]
    [InlineData("while (true) Console.WriteLine(consumer.Consume(1).Message.Value);")]
    [InlineData("while (true) { var one = consumer.Consume(1); Console.WriteLine(one.Offset); } while (true) { var two = consumer.Consume(1); Console.WriteLine(two.Offset); }")]
    [InlineData("while (true) { var one = consumer.Consume(1); Console.WriteLine(one.Offset); break; }")]
    public async Task WhereNoOffsetIsAtHandNoFixIsOffered(string loop) =>
        Assert.Empty(await new ClientFixRun(new StoreOffsetFix(), "EVC4002").TitlesAsync(ProducerSource.Of(Build + "using var consumer = new ConsumerBuilder<string, string>(config).Build(); " + loop)));

    private static Task Check(string body, string members = "") => new ProducerRun().FindsAsync(ProducerSource.Of(body, members), "EVC4002");
}
