using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Rules;

public sealed class EVC3003
{
    [Theory]
    [InlineData("await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = {|EVC3003:Guid.NewGuid()|}.ToString(), Value = e });")]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = {|EVC3003:Guid.NewGuid()|}.ToString(), Value = plain });")]
    [InlineData("await texts.ProduceAsync(\"plain\", new Message<string, string> { Key = {|EVC3003:Guid.NewGuid()|}.ToString(), Value = JsonSerializer.Serialize(plain) });")]
    [InlineData("foreach (var one in new[] { e }) { var key = {|EVC3003:Guid.NewGuid()|}.ToString(); await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = key, Value = one }); }")]
    public Task AKeyThatNoOtherMessageHasIsTold(string body) => ProducerRun.Body(body, rules: "EVC3003");

    [Theory]
    [InlineData("await views.ProduceAsync(\"views\", new Message<string, PageViewed> { Key = Guid.NewGuid().ToString(), Value = null! });")]
    [InlineData("var id = Guid.NewGuid().ToString(); await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = id, Value = e with { OrderId = id } });")]
    [InlineData("var id = Guid.NewGuid().ToString(); var made = new Plain { OrderId = id }; await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = id, Value = made });")]
    [InlineData("await texts.ProduceAsync(\"plain\", new Message<string, string> { Key = Guid.NewGuid().ToString(), Value = given });")]
    [InlineData("await texts.ProduceAsync(\"log\", new Message<string, string> { Key = Guid.NewGuid().ToString(), Value = JsonSerializer.Serialize(new Log()) });")]
    [InlineData("var batch = Guid.NewGuid().ToString(); foreach (var one in new[] { plain }) await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = batch, Value = one });")]
    [InlineData("Console.WriteLine(new Message<string, RulesChanged> { Key = Guid.NewGuid().ToString(), Value = null! });")]
    public Task AnIdThatIsInTheEventAndWhatHasNoOrderIsNot(string body) => ProducerRun.Body(body, rules: "EVC3003");
}
