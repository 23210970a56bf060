using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Rules;

public sealed class EVC3006
{
    [Theory]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = {|EVC3006:plain.OrderId.GetHashCode()|}.ToString(), Value = plain });")]
    [InlineData("await plains.ProduceAsync(new TopicPartition(\"plain\", new Partition({|EVC3006:plain.Number % 12|})), new Message<string, Plain> { Key = plain.OrderId, Value = plain });")]
    [InlineData("var partition = Math.Abs({|EVC3006:plain.OrderId.GetHashCode()|}) % 12; await plains.ProduceAsync(new TopicPartition(\"plain\", partition), new Message<string, Plain> { Key = plain.OrderId, Value = plain });")]
    public Task AHashCodeOrARemainderIsTold(string body) => ProducerRun.Body(body, rules: "EVC3006");

    [Theory]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(plain.OrderId))), Value = plain });")]
    [InlineData("await plains.ProduceAsync(new TopicPartition(\"plain\", (int)(System.IO.Hashing.XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(plain.OrderId)) % 12)), new Message<string, Plain> { Key = plain.OrderId, Value = plain });")]
    [InlineData("var bucket = plain.OrderId.GetHashCode() % 4; Console.WriteLine(bucket); await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = plain.OrderId, Value = plain });")]
    [InlineData("await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = plain.OrderId, Value = new Plain { Number = plain.Number % 2 } });")]
    [InlineData("Console.WriteLine(new Message<int, RulesChanged> { Key = given.GetHashCode(), Value = null! });")]
    public Task AStableHashAndWhatIsNoKeyIsNot(string body) => ProducerRun.Body(body, types: "namespace System.IO.Hashing { static class XxHash32 { public static uint HashToUInt32(ReadOnlySpan<byte> source) => 0; } }", rules: "EVC3006");
}
