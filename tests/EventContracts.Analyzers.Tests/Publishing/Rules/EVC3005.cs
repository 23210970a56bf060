using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Rules;

public sealed class EVC3005
{
    [Theory]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = {|EVC3005:plain.Total.ToString()|}, Value = plain });")]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = $\"{plain.OrderId}-{{|EVC3005:plain.At|}}\", Value = plain });")]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = {|EVC3005:plain.OrderId.ToUpper()|}, Value = plain });")]
    [InlineData("var key = {|EVC3005:plain.At.ToString(\"yyyy-MM-dd\")|}; await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = key, Value = plain });")]
    public Task ATextOfTheCurrentCultureIsTold(string body) => ProducerRun.Body(body, rules: "EVC3005");

    [Theory]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = plain.Number.ToString() + plain.Token + plain.Kind, Value = plain });")]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = plain.Total.ToString(CultureInfo.InvariantCulture), Value = plain });")]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = plain.OrderId.ToLower(CultureInfo.InvariantCulture) + plain.At.ToString(\"O\"), Value = plain });")]
    [InlineData("var shown = plain.Total.ToString(); Console.WriteLine(shown); await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = plain.OrderId, Value = plain });")]
    public Task ATextThatIsTheSameEverywhereIsNot(string body) => ProducerRun.Body(body, rules: "EVC3005");

    [Fact]
    public Task WithOneCultureAloneNothingDependsOnIt() => new ProducerRun { Options = new System.Collections.Generic.Dictionary<string, string> { ["build_property.InvariantGlobalization"] = "true" } }
        .FindsAsync(ProducerSource.Of("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = plain.Total.ToString(), Value = plain });"));
}
