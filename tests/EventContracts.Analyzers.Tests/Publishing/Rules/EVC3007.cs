using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Rules;

public sealed class EVC3007
{
    [Theory]
    [InlineData("await orders.ProduceAsync(new TopicPartition(\"orders\", {|EVC3007:new Partition(3)|}), new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });")]
    [InlineData("await plains.ProduceAsync(new TopicPartition(\"plain\", {|EVC3007:0|}), new Message<string, Plain> { Key = plain.OrderId, Value = plain });")]
    [InlineData("var to = new TopicPartition(\"plain\", {|EVC3007:new Partition(1)|}); plains.Produce(to, new Message<string, Plain> { Key = plain.OrderId, Value = plain });")]
    public Task ANumberIsTold(string body) => ProducerRun.Body(body, rules: "EVC3007");

    [Theory]
    [InlineData("await orders.ProduceAsync(new TopicPartition(\"orders\", Partition.Any), new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });")]
    [InlineData("await orders.ProduceAsync(new TopicPartition(\"orders\", consumed.Partition), new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });")]
    [InlineData("await orders.ProduceAsync(new TopicPartition(\"orders\", number), new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });")]
    [InlineData("await plains.ProduceAsync(new TopicPartition(\"plain\", 3), new Message<string, Plain> { Value = plain });")]
    [InlineData("await views.ProduceAsync(new TopicPartition(\"views\", 3), new Message<string, PageViewed> { Key = given, Value = null! });")]
    [InlineData("await orders.ProduceAsync(new TopicPartition(\"orders\", -1), new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });")]
    [InlineData("IProducer<string, LimitsChanged> limits = null!; await limits.ProduceAsync(new TopicPartition(\"limits\", 0), new Message<string, LimitsChanged> { Key = given, Value = null! });")]
    [InlineData("IProducer<string, RulesChanged> rules = null!; await rules.ProduceAsync(new TopicPartition(\"control\", 0), new Message<string, RulesChanged> { Key = given, Value = null! });")]
    public Task WhatIsChosenElsewhereIsNot(string body) => ProducerRun.Body(body, rules: "EVC3007");

    [Fact]
    public Task ARelayKeepsThePartition() => ProducerRun.Body("", "Task ReplayAsync(OrderPlaced one) => orders.ProduceAsync(new TopicPartition(\"orders\", 3), new Message<string, OrderPlaced> { Key = one.OrderId, Value = one });");
}
