using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Rules;

public sealed class EVC3008
{
    [Theory]
    [InlineData("plain", "plain.OrderId", "plain", "{|EVC3008:plain.CustomerId|}")]
    [InlineData("plain", "plain.Token.ToString()", "plain", "{|EVC3008:plain.Token.ToString(\"N\")|}")]
    public Task TwoKeysOfOneTopicAreTold(string firstTopic, string first, string secondTopic, string second) => Check(firstTopic, first, secondTopic, second);

    [Theory]
    [InlineData("plain", "plain.OrderId", "plain", "plain.OrderId")]
    [InlineData("plain", "plain.OrderId", "plain-customers", "plain.CustomerId")]
    [InlineData("plain", "plain.OrderId", "plain", "given")]
    [InlineData("plain", "plain.OrderId", "plain", "plain.OrderId + plain.CustomerId")]
    [InlineData("plain", "plain.OrderId", "plain-dlq", "plain.CustomerId")]
    public Task OtherTopicsAndKeysThatNobodyKnowsAreNot(string firstTopic, string first, string secondTopic, string second) => Check(firstTopic, first, secondTopic, second);

    [Fact]
    public Task ATopicThatIsNotConstantIsNot() => ProducerRun.Body("""
        await plains.ProduceAsync("plain" + given, new Message<string, Plain> { Key = plain.OrderId, Value = plain });
        await plains.ProduceAsync("plain" + number, new Message<string, Plain> { Key = plain.CustomerId, Value = plain });
        """);

    [Fact]
    public Task TwoContractsOfOneTopicAreTold() => ProducerRun.Body("await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });",
        "Task MoveAsync(IProducer<string, OrderMoved> moves, OrderMoved moved) => moves.ProduceAsync(\"orders\", new Message<string, OrderMoved> { Key = {|EVC3008:moved.Customer.Id|}, Value = moved });");

    [Fact]
    public Task InOnePartitionTwoKeysLoseNoOrder() => ProducerRun.Body("", """
        Task LimitAsync(IProducer<string, LimitsChanged> producer, LimitsChanged one) => producer.ProduceAsync("limits", new Message<string, LimitsChanged> { Key = one.OrderId, Value = one });
        Task MoveAsync(IProducer<string, LimitsChanged> producer, LimitsChanged one) => producer.ProduceAsync("limits", new Message<string, LimitsChanged> { Key = one.Region, Value = one });
        """, rules: "EVC3008");

    private static Task Check(string firstTopic, string first, string secondTopic, string second) => ProducerRun.Body($$"""
        await plains.ProduceAsync("{{firstTopic}}", new Message<string, Plain> { Key = {{first}}, Value = plain });
        await plains.ProduceAsync("{{secondTopic}}", new Message<string, Plain> { Key = {{second}}, Value = plain });
        """);
}
