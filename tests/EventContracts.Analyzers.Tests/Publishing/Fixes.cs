using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using EventContracts.CodeFixes.Publishing;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing;

public sealed class Fixes
{
    [Theory]
    [InlineData("EVC3001", "new Message<string, OrderPlaced> { Value = e }", "new Message<string, OrderPlaced> { Key = e.OrderId, Value = e }")]
    [InlineData("EVC3001", "new() { Value = e }", "new() { Key = e.OrderId, Value = e }")]
    [InlineData("EVC3001", "new Message<string, OrderPlaced> { Key = \"\", Value = e }", "new Message<string, OrderPlaced> { Key = e.OrderId, Value = e }")]
    [InlineData("EVC3002", "new Message<string, OrderPlaced> { Key = e.CustomerId, Value = e }", "new Message<string, OrderPlaced> { Key = e.OrderId, Value = e }")]
    [InlineData("EVC3003", "new Message<string, OrderPlaced> { Key = given ?? Guid.NewGuid().ToString(), Value = e }", "new Message<string, OrderPlaced> { Key = e.OrderId, Value = e }")]
    [InlineData("EVC3004", "new Message<string, OrderPlaced> { Key = nameof(OrderPlaced), Value = e }", "new Message<string, OrderPlaced> { Key = e.OrderId, Value = e }")]
    [InlineData("EVC3006", "new Message<string, OrderPlaced> { Key = e.OrderId.GetHashCode().ToString(), Value = e }", "new Message<string, OrderPlaced> { Key = e.OrderId, Value = e }")]
    public Task TheDeclaredKeyIsWritten(string id, string message, string expected) =>
        new ClientFixRun(new DeclaredKeyFix(), id).BecomesAsync($"await orders.ProduceAsync(\"orders\", {message});", $"await orders.ProduceAsync(\"orders\", {expected});");

    [Fact]
    public Task AKeyOfBytesIsTheTextsBytes() => new ClientFixRun(new DeclaredKeyFix(), "EVC3001").BecomesAsync(
        "await events.SendAsync(new EventMessage { Topic = \"orders\", Value = e.ToUtf8Bytes() });",
        "await events.SendAsync(new EventMessage { Key = Encoding.UTF8.GetBytes(e.OrderId), Topic = \"orders\", Value = e.ToUtf8Bytes() });");

    [Theory]
    [InlineData("EVC3001", "await keyless.ProduceAsync(\"orders\", new Message<Null, OrderPlaced> { Value = e });")]
    [InlineData("EVC3003", "await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = Guid.NewGuid().ToString(), Value = plain });")]
    [InlineData("EVC3004", "const string key = \"all\"; await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = key, Value = plain });")]
    public async Task WhereItCantBeWrittenNothingIsOffered(string id, string body) => Assert.Empty(await new ClientFixRun(new DeclaredKeyFix(), id).TitlesAsync(ProducerSource.Of(body)));

    [Theory]
    [InlineData("plain.Total.ToString()", "plain.Total.ToString(CultureInfo.InvariantCulture)")]
    [InlineData("plain.At.ToString(\"d\")", "plain.At.ToString(\"d\", CultureInfo.InvariantCulture)")]
    [InlineData("plain.OrderId.ToLower()", "plain.OrderId.ToLowerInvariant()")]
    [InlineData("$\"{plain.OrderId}/{plain.At:yyyy}\"", "$\"{plain.OrderId}/{plain.At.ToString(\"yyyy\", CultureInfo.InvariantCulture)}\"")]
    [InlineData("$\"{plain.OrderId}/{plain.Total + 1}\"", "$\"{plain.OrderId}/{(plain.Total + 1).ToString(CultureInfo.InvariantCulture)}\"")]
    [InlineData("plain.OrderId + plain.Total", "plain.OrderId + plain.Total.ToString(CultureInfo.InvariantCulture)")]
    public Task TheInvariantCultureIsNamed(string key, string expected)
    {
        string Send(string one) => $"await plains.ProduceAsync(\"plain\", new Message<string, Plain> {{ Key = {one}, Value = plain }});";
        return new ClientFixRun(new InvariantCultureFix(), "EVC3005").BecomesAsync(Send(key), Send(expected));
    }

    [Fact]
    public Task ThePartitionIsLeftOut() => new ClientFixRun(new ExplicitPartitionFix(), "EVC3007").BecomesAsync(
        "await plains.ProduceAsync(new TopicPartition(\"plain\", new Partition(3)), new Message<string, Plain> { Key = plain.OrderId, Value = plain });",
        "await plains.ProduceAsync(\"plain\", new Message<string, Plain> { Key = plain.OrderId, Value = plain });");

    [Fact]
    public async Task APlaceThatIsKeptIsLeftAlone() => Assert.Empty(await new ClientFixRun(new ExplicitPartitionFix(), "EVC3007").TitlesAsync(ProducerSource.Of(
        "var to = new TopicPartition(\"plain\", 3); await plains.ProduceAsync(to, new Message<string, Plain> { Key = plain.OrderId, Value = plain });")));

    [Theory]
    [InlineData("events.PublishAsync(e);", "await events.PublishAsync(e);")]
    [InlineData("_ = events.PublishAsync(e);", "await events.PublishAsync(e);")]
    [InlineData("events.Publish(e);", "await events.PublishAsync(e);")]
    [InlineData("plains.Produce(\"plain\", new() { Key = plain.OrderId, Value = plain });", "await plains.ProduceAsync(\"plain\", new() { Key = plain.OrderId, Value = plain });")]
    public Task TheDeliveryIsAwaited(string body, string expected) => new ClientFixRun(new DeliveryFix(), "EVC3010").BecomesAsync(body, expected);

    [Fact]
    public async Task TheProducerIsFlushedBeforeItIsDisposed()
    {
        string changed = await new ClientFixRun(new DeliveryFix(), "EVC3010").ApplyAsync(ProducerSource.Of(
            "using var made = new ProducerBuilder<string, Plain>(new ProducerConfig()).Build();\nmade.Produce(\"plain\", new() { Key = plain.OrderId, Value = plain }, report => Console.WriteLine(report.Error));"),
            "Flush the producer before it is disposed");

        Assert.Contains("made.Flush(TimeSpan.FromSeconds(10));\n", changed.ReplaceLineEndings("\n"));
        Assert.DoesNotContain(await new ProducerRun().DiagnosticsAsync(changed), one => one.Id == "EVC3010");
    }

    [Fact]
    public void WhatChangesTheProgramIsNotDoneEverywhere()
    {
        Assert.Null(new DeclaredKeyFix().GetFixAllProvider());
        Assert.Null(new ExplicitPartitionFix().GetFixAllProvider());
        Assert.Same(WellKnownFixAllProviders.BatchFixer, new InvariantCultureFix().GetFixAllProvider());
        Assert.Same(WellKnownFixAllProviders.BatchFixer, new DeliveryFix().GetFixAllProvider());
    }
}
