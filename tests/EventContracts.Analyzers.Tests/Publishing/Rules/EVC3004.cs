using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Rules;

public sealed class EVC3004
{
    [Theory]
    [InlineData("await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = {|EVC3004:\"NO-KEY\"|}, Value = e });")]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = {|EVC3004:nameof(Plain)|}, Value = plain });")]
    [InlineData("await texts.ProduceAsync(\"plain\", new Message<string, string> { Key = {|EVC3004:plain.GetType().Name|}, Value = JsonSerializer.Serialize(plain) });")]
    [InlineData("await texts.ProduceAsync(\"plain\", new Message<string, string> { Key = {|EVC3004:given.GetType().Name|}, Value = given });")]
    public Task AConstantIsTold(string body) => ProducerRun.Body(body, rules: "EVC3004");

    [Theory]
    [InlineData("await views.ProduceAsync(\"views\", new Message<string, PageViewed> { Key = \"all\", Value = null! });")]
    [InlineData("await texts.ProduceAsync(\"health\", new Message<string, string> { Key = \"ping\", Value = given });")]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = given ?? \"none\", Value = plain });")]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = \"order-\" + plain.OrderId, Value = plain });")]
    [InlineData("Console.WriteLine(new Message<string, RulesChanged> { Key = \"all\", Value = null! });")]
    [InlineData("Console.WriteLine(new Message<string, LimitsChanged> { Key = \"all\", Value = null! });")]
    public Task AConstantPartAFallbackAndWhatHasNoOrderIsNot(string body) => ProducerRun.Body(body, rules: "EVC3004");

    [Fact]
    public Task TestsMaySendWhatTheyLike() => new ProducerRun().FindsAsync(ProducerSource.Of(
        "await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = \"a\", Value = e });", types: "namespace Xunit { class FactAttribute : Attribute { } }"));
}
