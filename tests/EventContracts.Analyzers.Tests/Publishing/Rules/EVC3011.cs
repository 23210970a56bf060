using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Rules;

public sealed class EVC3011
{
    [Theory]
    [InlineData("await texts.ProduceAsync(\"orders\", new Message<string, string> { Key = e.OrderId, Value = {|EVC3011:JsonSerializer.Serialize(e)|} });")]
    [InlineData("var json = {|EVC3011:JsonSerializer.Serialize(e)|}; await texts.ProduceAsync(\"orders\", new Message<string, string> { Key = e.OrderId, Value = json });")]
    [InlineData("await orders.ProduceAsync({|EVC3011:\"order-events\"|}, new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });")]
    [InlineData("await events.SendAsync(new EventMessage { Topic = {|EVC3011:\"other\"|}, Key = Encoding.UTF8.GetBytes(e.OrderId), Value = e.ToUtf8Bytes() });")]
    public Task AMessageMadeByHandIsTold(string body) => ProducerRun.Body(body, rules: "EVC3011");

    [Theory]
    [InlineData("await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });")]
    [InlineData("await orders.ProduceAsync(OrderPlaced.Descriptor.Topic, new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });")]
    [InlineData("await orders.ProduceAsync(\"orders-dlq\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });")]
    [InlineData("await texts.ProduceAsync(\"plain\", new Message<string, string> { Key = plain.OrderId, Value = JsonSerializer.Serialize(plain) });")]
    [InlineData("await texts.ProduceAsync(\"orders\", new Message<string, string> { Key = e.OrderId, Value = given });")]
    [InlineData("await orders.ProduceAsync(given, new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });")]
    public Task TheContractsOwnWayADeadLetterAndBytesFromElsewhereAreNot(string body) => ProducerRun.Body(body, rules: "EVC3011");

    [Fact]
    public Task TestsMaySendWhatTheyLike() => new ProducerRun().FindsAsync(ProducerSource.Of(
        "await orders.ProduceAsync(\"order-events\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });", types: "namespace Xunit { class FactAttribute : Attribute { } }"), "EVC3011");

    [Fact]
    public Task ARelayMaySendAnywhere() => ProducerRun.Body("", "Task ForwardAsync(OrderPlaced one) => orders.ProduceAsync(\"copy\", new Message<string, OrderPlaced> { Key = one.OrderId, Value = one });");
}
