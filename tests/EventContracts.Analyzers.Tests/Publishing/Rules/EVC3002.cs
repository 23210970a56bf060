using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Rules;

public sealed class EVC3002
{
    [Theory]
    [InlineData("await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = {|EVC3002:e.CustomerId|}, Value = e });")]
    [InlineData("await texts.ProduceAsync(\"orders\", new Message<string, string> { Key = {|EVC3002:e.CustomerId|}, Value = JsonSerializer.Serialize(e) });")]
    [InlineData("var m = new Message<string, OrderPlaced> { Value = e }; m.Key = {|EVC3002:e.Region|}; await orders.ProduceAsync(\"orders\", m);")]
    [InlineData("await events.SendAsync(new EventMessage { Topic = \"orders\", Key = {|EVC3002:Encoding.UTF8.GetBytes(e.CustomerId)|}, Value = e.ToUtf8Bytes() });")]
    public Task AnotherPropertyIsTold(string body) => ProducerRun.Body(body, rules: "EVC3002");

    [Theory]
    [InlineData("await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = $\"{e.Region}/{e.OrderId}\", Value = e });")]
    [InlineData("await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = plain.CustomerId, Value = e });")]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = plain.CustomerId, Value = plain });")]
    [InlineData("await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = Ext.KeyOf(e), Value = e });")]
    [InlineData("var m = EventMessages.Create(e, null!);")]
    public Task TheDeclaredOneAndWhatNobodyKnowsIsNot(string body) => ProducerRun.Body(body, rules: "EVC3002");
}
