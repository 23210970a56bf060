using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Publishing.Rules;

public sealed class EVC3010
{
    [Theory]
    [InlineData("{|EVC3010:orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e })|};")]
    [InlineData("_ = {|EVC3010:orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e })|};")]
    [InlineData("var task = {|EVC3010:orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e })|};")]
    [InlineData("{|EVC3010:orders.Produce(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e })|};")]
    [InlineData("{|EVC3010:orders.Produce(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e }, null)|};")]
    [InlineData("using var made = new ProducerBuilder<string, Plain>(new ProducerConfig()).Build(); {|EVC3010:made.Produce(\"plain\", new Message<string, Plain> { Key = plain.OrderId, Value = plain }, report => Console.WriteLine(report.Error))|};")]
    [InlineData("{|EVC3010:events.PublishAsync(e)|};")]
    [InlineData("{|EVC3010:events.Publish(e)|};")]
    public Task ADeliveryThatNobodySeesIsTold(string body) => ProducerRun.Body(body, rules: "EVC3010");

    [Theory]
    [InlineData("await orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });")]
    [InlineData("orders.Produce(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e }, report => Console.WriteLine(report.Error));")]
    [InlineData("var tasks = new List<Task>(); tasks.Add(orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e })); await Task.WhenAll(tasks);")]
    [InlineData("await Task.WhenAll(new[] { e }.Select(one => orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = one.OrderId, Value = one })));")]
    [InlineData("var task = orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e }); await task;")]
    [InlineData("_ = orders.ProduceAsync(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e }).ContinueWith(done => Console.WriteLine(done.Result.Status));")]
    [InlineData("using var made = new ProducerBuilder<string, Plain>(new ProducerConfig()).Build(); made.Produce(\"plain\", new Message<string, Plain> { Key = plain.OrderId, Value = plain }, report => { }); made.Flush(default(CancellationToken));")]
    [InlineData("events.Publish(e, report => Console.WriteLine(report.Error)); await events.PublishAsync(e);")]
    public Task OneThatIsAwaitedHandledOrFlushedIsNot(string body) => ProducerRun.Body(body, rules: "EVC3010");

    [Fact]
    public Task AProducerThatLivesLongIsFlushedWhereItEnds() => ProducerRun.Body(
        "orders.Produce(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e });", "public void Dispose() => orders.Flush(TimeSpan.FromSeconds(10));", rules: "EVC3010");

    [Theory]
    [InlineData("[Xunit.Fact]", "Xunit { class FactAttribute : Attribute { } }")]
    [InlineData("[NUnit.Framework.Test]", "NUnit.Framework { class TestAttribute : Attribute { } }")]
    [InlineData("[Acme.Theory]", "Acme { class TheoryAttribute : Attribute { } }")]
    [InlineData("[Acme.TestMethod]", "Acme { class TestMethod : Attribute { } }")]
    public Task ATestReadsBackWhatHasArrived(string attribute, string types) => ProducerRun.Body(
        "orders.Produce(\"orders\", new Message<string, OrderPlaced> { Key = e.OrderId, Value = e }); events.PublishAsync(e);", attribute + " public void Arrives() { }", $"namespace {types}", "EVC3010");

    [Theory]
    [InlineData("[Acme.Testing]", "Acme { class TestingAttribute : Attribute { } }")]
    [InlineData("[Acme.FactOf]", "Acme { class FactOfAttribute : Attribute { } }")]
    public Task OtherAttributesMakeNoTest(string attribute, string types) => ProducerRun.Body("{|EVC3010:events.PublishAsync(e)|};", attribute + " public void Arrives() { }", $"namespace {types}", "EVC3010");

    [Fact]
    public Task InAHandlerTheRuleForHandlersTells() => new ProducerRun().FindsAsync(ProducerSource.Usings + """
        class Handler(EventProducer events) : IEventHandler<OrderPlaced>
        {
            public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) { await Task.Yield(); events.PublishAsync(e, ct); }
        }
        """);
}
