using System.Threading.Tasks;
using EventContracts.Analyzers.Publishing;
using EventContracts.Analyzers.Tests.Handlers.Support;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing;

/// <summary>What is said of a key, by how it is written: the event is keyed by its OrderId.</summary>
public sealed class KeyForms
{
    [Theory]
    [InlineData("e.OrderId")]
    [InlineData("$\"{e.OrderId}\"")]
    [InlineData("$\"{e.Region}/{e.OrderId}\"")]
    [InlineData("e.Region + \"/\" + e.OrderId")]
    [InlineData("string.Join('|', e.Region, e.OrderId)")]
    [InlineData("string.Concat(e.Region, e.OrderId)")]
    [InlineData("string.Format(CultureInfo.InvariantCulture, \"{0}-{1}\", e.OrderId, e.Quantity)")]
    [InlineData("e.OrderId.ToString()")]
    [InlineData("e.OrderId.Trim().ToUpperInvariant()")]
    [InlineData("Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(e.OrderId)))")]
    [InlineData("Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(e.OrderId))")]
    [InlineData("Ext.KeyOf(e)")]
    [InlineData("given")]
    [InlineData("e.OrderId ?? e.CustomerId")]
    [InlineData("number > 1 ? e.OrderId : e.CustomerId")]
    [InlineData("e.ToString()")]
    [InlineData("$\"order-{e.OrderId}\"")]
    [InlineData("e.Note?.Trim() ?? e.OrderId")]
    [InlineData("consumed.Message.Key")]
    [InlineData("Environment.MachineName")]
    [InlineData("FormattableString.Invariant($\"{e.OrderId}/{e.Total}\")")]
    [InlineData("string.Create(CultureInfo.InvariantCulture, $\"{e.OrderId}/{e.Total}\")")]
    [InlineData("{|EVC3001:null|}!")]
    [InlineData("{|EVC3001:\"\"|}")]
    [InlineData("{|EVC3001:string.Empty|}")]
    [InlineData("{|EVC3001:default|}!")]
    [InlineData("{|EVC3001:number > 1 ? null! : \"\"|}")]
    [InlineData("{|EVC3002:e.CustomerId|}")]
    [InlineData("{|EVC3002:e.EventId|}")]
    [InlineData("{|EVC3002:e.Customer.Id|}")]
    [InlineData("{|EVC3002:e.Note ?? e.CustomerId|}")]
    [InlineData("{|EVC3002:$\"{e.Region}/{e.CustomerId}\"|}")]
    [InlineData("{|EVC3002:e.Token.ToString(\"N\")|}")]
    [InlineData("{|EVC3002:e.Quantity.ToString()|}")]
    [InlineData("{|EVC3002:$\"order.placed:{e.CustomerId}\"|}")]
    [InlineData("{|EVC3002:e.CustomerId.ToUpperInvariant()|}")]
    [InlineData("{|EVC3003:Guid.NewGuid()|}.ToString()")]
    [InlineData("{|EVC3003:Guid.CreateVersion7()|}.ToString(\"N\")")]
    [InlineData("$\"{e.OrderId}-{{|EVC3003:Guid.NewGuid()|}}\"")]
    [InlineData("given ?? {|EVC3003:Guid.NewGuid()|}.ToString()")]
    [InlineData("{|EVC3003:DateTime.UtcNow|}.Ticks.ToString()")]
    [InlineData("{|EVC3003:Random.Shared.Next()|}.ToString()")]
    [InlineData("{|EVC3004:\"NO-KEY\"|}")]
    [InlineData("{|EVC3004:nameof(OrderPlaced)|}")]
    [InlineData("{|EVC3004:typeof(OrderPlaced).Name|}")]
    [InlineData("{|EVC3004:e.GetType().Name|}")]
    [InlineData("{|EVC3004:\"order.\" + nameof(OrderPlaced)|}")]
    [InlineData("{|EVC3004:number > 1 ? \"a\" : \"b\"|}")]
    [InlineData("{|EVC3005:e.OrderId.ToLower()|}")]
    [InlineData("$\"{e.OrderId}/{{|EVC3005:e.Total|}}\"")]
    [InlineData("$\"{e.OrderId}/{{|EVC3005:e.At|}:yyyy-MM-dd}\"")]
    [InlineData("e.OrderId + {|EVC3005:e.Total|}")]
    [InlineData("{|EVC3002:{|EVC3005:e.Total.ToString()|}|}")]
    [InlineData("e.OrderId + {|EVC3005:e.At.ToString()|}")]
    [InlineData("string.Format(\"{0}/{1}\", e.OrderId, {|EVC3005:e.Total|})")]
    [InlineData("e.OrderId + e.At.ToString(\"O\")")]
    [InlineData("e.OrderId + e.Total.ToString(CultureInfo.InvariantCulture)")]
    [InlineData("e.OrderId + e.Quantity + e.Token")]
    [InlineData("{|EVC3006:e.OrderId.GetHashCode()|}.ToString()")]
    [InlineData("{|EVC3006:HashCode.Combine(e.OrderId, e.Region)|}.ToString()")]
    [InlineData("({|EVC3006:e.Quantity % 12|}).ToString()")]
    [InlineData("Math.Abs({|EVC3006:e.OrderId.GetHashCode()|}).ToString()")]
    public Task AKeyIsJudgedByWhatItIsMadeFrom(string key) => ProducerRun.Body($"await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> {{ Key = {key}, Value = e }});");

    [Theory]
    [InlineData("var key = e.OrderId;", "key")]
    [InlineData("string key; if (number > 1) key = e.OrderId; else key = given;", "key")]
    [InlineData("string key = null!; if (number > 1) key = e.OrderId;", "key")]
    [InlineData("var key = {|EVC3003:Guid.NewGuid()|}.ToString();", "key")]
    [InlineData("var id = e.CustomerId; var key = $\"{id}\";", "{|EVC3002:key|}")]
    [InlineData("const string key = \"all\";", "{|EVC3004:key|}")]
    [InlineData("if (!int.TryParse(given, out var key)) return;", "key.ToString()")]
    [InlineData("var other = e; var key = other.OrderId;", "key")]
    public Task AndOverLocals(string before, string key) => ProducerRun.Body($"{before} await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> {{ Key = {key}, Value = e }});");

    [Theory]
    [InlineData("OrderMoved", "moved.Customer.Id")]
    [InlineData("OrderMoved", "{|EVC3002:moved.OrderId|}")]
    [InlineData("OrderMoved", "{|EVC3002:moved.Customer.Name|}")]
    [InlineData("OrderPacked", "moved.Region + moved.OrderId")]
    [InlineData("OrderPacked", "moved.OrderId")]
    [InlineData("OrderPacked", "{|EVC3002:moved.CustomerId|}")]
    [InlineData("PageViewed", "Guid.NewGuid().ToString()")]
    [InlineData("PageViewed", "\"all\"")]
    [InlineData("PageViewed", "null!")]
    [InlineData("PageViewed", "moved.OrderId.GetHashCode().ToString()")]
    [InlineData("StockCounted", "moved.CustomerId")]
    [InlineData("StockCounted", "null!")]
    [InlineData("StockCounted", "{|EVC3004:\"all\"|}")]
    public Task AndByWhatTheContractDeclares(string type, string key) => ProducerRun.Body("", $"Message<string, {type}> Make({type} moved) => new() {{ Key = {key}, Value = moved }};");

    [Fact]
    public async Task TheContractsMayBeOfTheProjectItself()
    {
        string source = ProducerSource.Of("await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = e.CustomerId, Value = e });");

        Diagnostic found = Assert.Single(await new HandlerRun { Analyzer = new PublishingAnalyzer() }.DiagnosticsAsync(ProducerRun.CompileWithContracts(source)));

        Assert.Equal("'OrderPlaced' is keyed by OrderId, and this message by CustomerId; consumers rely on the order by OrderId", found.GetMessage(null));
    }
}
