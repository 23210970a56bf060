using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using EventContracts.CodeFixes.Publishing;
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

    [Theory]
    [InlineData("texts.ProduceAsync(\"orders\", new Message<string, string> { Key = e.OrderId, Value = JsonSerializer.Serialize(e) })", "events.PublishAsync(e)")]
    [InlineData("texts.ProduceAsync(\"orders\", new Message<string, string> { Key = e.OrderId, Value = JsonSerializer.Serialize(e) }, CancellationToken.None)", "events.PublishAsync(e, CancellationToken.None)")]
    [InlineData("orders.ProduceAsync(\"order-events\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e })", "orders.ProduceAsync(OrderPlaced.Descriptor.Topic, new Message<string, OrderPlaced> { Key = e.OrderId, Value = e })")]
    public Task TheContractIsNotBypassed(string call, string expected) => new ClientFixRun(new EventProducerFix(), "EVC3011").BecomesAsync($"await {call};", $"await {expected};");

    [Fact]
    public Task ASynchronousCallStaysOne() => new ClientFixRun(new EventProducerFix(), "EVC3011").BecomesAsync(
        "        texts.Produce(\"orders\", new Message<string, string> { Key = e.OrderId, Value = JsonSerializer.Serialize(e) });", "        events.Publish(e);");

    [Fact]
    public async Task AProducerThatIsThereForThisAloneBecomesTheContracts()
    {
        string source = ProducerSource.Usings + """
            sealed class Orders(IProducer<string, string> producer)
            {
                public Task PublishAsync(OrderPlaced e) => // one by one
                    producer.ProduceAsync("orders", new Message<string, string> { Key = e.OrderId, Value = JsonSerializer.Serialize(e) });
            }
            """;

        string changed = await new ClientFixRun(new EventProducerFix(), "EVC3011").ApplyAsync(source);

        Assert.EndsWith("""
            sealed class Orders(EventProducer producer)
            {
                public Task PublishAsync(OrderPlaced e) => // one by one
                    producer.PublishAsync(e);
            }
            """, changed);
    }

    [Theory]
    [InlineData("var sent = await texts.ProduceAsync(\"orders\", new Message<string, string> { Key = e.OrderId, Value = JsonSerializer.Serialize(e) }); Console.WriteLine(sent.Value);")]
    [InlineData("texts.Produce(\"orders\", new Message<string, string> { Key = e.OrderId, Value = JsonSerializer.Serialize(e) }, report => Console.WriteLine(report.Value));")]
    [InlineData("var json = JsonSerializer.Serialize(e); await texts.ProduceAsync(\"orders\", new Message<string, string> { Key = e.OrderId, Value = json });")]
    public async Task WhatIsUsedOtherwiseIsLeftAlone(string body) => Assert.Empty(await new ClientFixRun(new EventProducerFix(), "EVC3011").TitlesAsync(ProducerSource.Of(body)));

    [Theory]
    [InlineData("EVC3001", "new() // what\n{\n    // the event\n    Value = e, // all of it\n}", "new() // what\n{\n    Key = e.OrderId,\n    // the event\n    Value = e, // all of it\n}")]
    [InlineData("EVC3001", "new() { /* the event */ Value = e }", "new() { /* the event */ Key = e.OrderId, Value = e }")]
    public Task CommentsOfAnInitializerStayWhereTheyAre(string id, string message, string expected) =>
        new ClientFixRun(new DeclaredKeyFix(), id).BecomesAsync($"await orders.ProduceAsync(\"orders\", {message});", $"await orders.ProduceAsync(\"orders\", {expected});");

    [Fact]
    public async Task TheInvariantCultureIsNamedEverywhere()
    {
        string Send(string key) => $"await plains.ProduceAsync(\"plain\", new Message<string, Plain> {{ Key = {key}, Value = plain }}); ";
        string source = ProducerSource.Of(Send("plain.Total.ToString()") + Send("plain.OrderId.ToLower()"));

        Assert.Equal(ProducerSource.Of(Send("plain.Total.ToString(CultureInfo.InvariantCulture)") + Send("plain.OrderId.ToLowerInvariant()")), await new ClientFixRun(new InvariantCultureFix(), "EVC3005").ApplyToAllAsync(source));
    }

    [Fact]
    public async Task EveryDeliveryIsAwaited() => Assert.Equal(ProducerSource.Of("await events.PublishAsync(e); await events.PublishAsync(e);"),
        await new ClientFixRun(new DeliveryFix(), "EVC3010").ApplyToAllAsync(ProducerSource.Of("events.PublishAsync(e); events.Publish(e);")));
}
