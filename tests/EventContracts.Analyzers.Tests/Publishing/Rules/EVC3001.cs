using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Rules;

public sealed class EVC3001
{
    [Theory]
    [InlineData("await orders.ProduceAsync(\"orders\", new {|EVC3001:Message<string, OrderPlaced>|} { Value = e });")]
    [InlineData("await keyless.ProduceAsync(\"orders\", new {|EVC3001:Message<Null, OrderPlaced>|} { Value = e });")]
    [InlineData("await orders.ProduceAsync(\"orders\", {|EVC3001:new() { Value = e }|});")]
    [InlineData("var m = new {|EVC3001:Message<string, OrderPlaced>|} { Value = e }; m.Headers = new Headers(); await orders.ProduceAsync(\"orders\", m);")]
    [InlineData("await texts.ProduceAsync(\"orders\", new {|EVC3001:Message<string, string>|} { Value = JsonSerializer.Serialize(e) });")]
    [InlineData("var json = JsonSerializer.Serialize(e); await texts.ProduceAsync(\"orders\", new {|EVC3001:Message<string, string>|} { Value = json });")]
    [InlineData("await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = {|EVC3001:\"\"|}, Value = e });")]
    [InlineData("await events.SendAsync(new {|EVC3001:EventMessage|} { Topic = \"orders\", Value = e.ToUtf8Bytes() });")]
    [InlineData("var limits = new {|EVC3001:Message<Null, LimitsChanged>|} { Value = null! }; Console.WriteLine(limits);")]
    public Task AKeyedEventWithoutKeyIsTold(string body) => ProducerRun.Body(body, rules: "EVC3001");

    [Theory]
    [InlineData("await views.ProduceAsync(\"views\", new Message<string, PageViewed> { Value = null! });")]
    [InlineData("var m = new Message<string, OrderPlaced> { Value = e }; m.Key = e.OrderId; await orders.ProduceAsync(\"orders\", m);")]
    [InlineData("var m = new Message<string, OrderPlaced> { Value = e }; Stamp(m); await orders.ProduceAsync(\"orders\", m); static void Stamp(Message<string, OrderPlaced> m) => m.Key = \"\";")]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Value = plain });")]
    [InlineData("await texts.ProduceAsync(\"orders\", new Message<string, string> { Value = given });")]
    [InlineData("Message<string, OrderPlaced> Make() => new() { Value = e }; await orders.ProduceAsync(\"orders\", Make());")]
    [InlineData("await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = given ?? \"\", Value = e });")]
    [InlineData("Console.WriteLine(new Message<Null, RulesChanged> { Value = null! });")]
    public Task WhatHasAKeyOrNeedsNoneIsNot(string body) => ProducerRun.Body(body, rules: "EVC3001");
}
