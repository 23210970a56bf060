using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

public sealed class Knowledge
{
    private const string Types = """
        namespace Acme
        {
            public interface ISender { Task SendAsync(string to); Task SendAsync(string to, int times); }
            public sealed class Sender : ISender { public Task SendAsync(string to) => Task.CompletedTask; public Task SendAsync(string to, int times) => Task.CompletedTask; }
            public static class Seen { public static bool TryBegin(string id) => true; public static bool IsOld(string id) => false; public static void Done(string id) { } }
        }
        """;

    [Fact]
    public void EveryBuiltInLineIsRead()
    {
        string[] lines = [.. BuiltInEffects.Text.Split('\n').Where(line => !EffectsLine.IsBlank(line))];

        Assert.All(lines, line => Assert.NotNull(EffectsLine.Parse(line)));
        Assert.Equal(lines.Length, lines.Select(line => line.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)[^1]).Distinct().Count());
    }

    [Theory]
    [InlineData("effect mail M:Acme.ISender.SendAsync", "await {|EVC2001:sender.SendAsync(\"a\")|}; await {|EVC2001:sender.SendAsync(\"a\", 2)|};")]
    [InlineData("effect mail M:Acme.ISender.SendAsync(System.String)", "await {|EVC2001:sender.SendAsync(\"a\")|}; await sender.SendAsync(\"a\", 2);")]
    [InlineData("effect mail T:Acme.ISender", "await {|EVC2001:sender.SendAsync(\"a\")|}; await {|EVC2001:new Acme.Sender().SendAsync(\"a\")|};")]
    [InlineData("effect mail N:Acme", "await {|EVC2001:sender.SendAsync(\"a\", 2)|};")]
    [InlineData("effect mail N:Acme\npure M:Acme.ISender.SendAsync", "await sender.SendAsync(\"a\", 2);")]
    [InlineData("pure N:Acme\neffect sms M:Acme.ISender.SendAsync # said", "await {|EVC2001:sender.SendAsync(\"a\")|};")]
    [InlineData("guard M:Acme.Seen.TryBegin", "if (!Acme.Seen.TryBegin(e.EventId)) return; ledger.Add(1);")]
    [InlineData("guard! M:Acme.Seen.IsOld", "if (Acme.Seen.IsOld(e.EventId)) return; ledger.Add(1);")]
    [InlineData("guard M:Acme.Seen.TryBegin\nmark M:Acme.Seen.Done", "if (!Acme.Seen.TryBegin(e.EventId)) return; Acme.Seen.Done(e.EventId); {|EVC2003:ledger.Add(1)|};")]
    [InlineData("background T:Acme.ISender", "sender.SendAsync(\"a\");")]
    [InlineData("pure M:Shop.ILedger.Add", "{|EVC2001:ledger.Add(1)|};")]
    [InlineData("nonsense\neffect M:Acme.ISender.SendAsync\neffect mail Acme.ISender", "await sender.SendAsync(\"a\");")]
    public Task AnEffectsFileSaysWhatCallsMean(string lines, string body) =>
        new HandlerRun { Files = [("/acme.effects.txt", lines)] }.FindsAsync(HandlerSource.Of(body, "private readonly Acme.ISender sender = null!;", Types));

    [Theory]
    [InlineData("await {|EVC2001:redis.StringIncrementAsync(\"orders\")|};")]
    [InlineData("await redis.StringSetAsync(\"order\", e.OrderId);")]
    [InlineData("if (!await redis.SetAddAsync(\"seen\", e.EventId)) return; await redis.StringIncrementAsync(\"orders\");")]
    public Task RedisIsKnown(string body) => HandlerRun.Body(body, "private readonly StackExchange.Redis.IDatabase redis = null!;");

    [Fact]
    public Task HandlersOfOtherFrameworksAreNamedByOption() => new HandlerRun
    {
        Options = new Dictionary<string, string> { ["eventcontracts.handler_types"] = "NServiceBus.IHandleMessages`1, MassTransit.IConsumer`1" },
    }.FindsAsync(HandlerSource.Usings + """
        class A(ILedger ledger) : NServiceBus.IHandleMessages<OrderPlaced>
        {
            public async Task Handle(OrderPlaced message, NServiceBus.IMessageHandlerContext context)
            {
                await {|EVC2001:ledger.AddAsync(message.Total)|};
                await context.Publish(new InvoiceSent { EventId = {|EVC2007:Guid.NewGuid()|}.ToString() });
            }
        }
        class B(ShopContext db) : MassTransit.IConsumer<OrderPlaced>
        {
            public async Task Consume(MassTransit.ConsumeContext<OrderPlaced> context)
            {
                var item = await db.Items.FindAsync(context.Message.OrderId);
                {|EVC2001:item!.Remove(context.Message.Quantity)|};
                await db.SaveChangesAsync(context.Message.IsLarge ? default : CancellationToken.None);
            }
        }
        class C(ILedger ledger) : IEventHandler<OrderPlaced>
        {
            public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) => await {|EVC2001:ledger.AddAsync(1)|};
        }
        """);

    /// <summary>An interface without members marks classes whose methods an attribute subscribes; the attribute itself will do as well.</summary>
    [Theory]
    [InlineData("Caps.ISubscribe")]
    [InlineData("Caps.SubscribeAttribute")]
    public Task HandlersMayBeNamedByAttribute(string type) => new HandlerRun { Options = new Dictionary<string, string> { ["eventcontracts.handler_types"] = type } }.FindsAsync(HandlerSource.Usings + """
        namespace Caps { public interface ISubscribe { } public sealed class SubscribeAttribute(string topic) : Attribute { public string Topic => topic; } }
        class A(ILedger ledger) : Caps.ISubscribe
        {
            [Caps.Subscribe("orders")] public async Task Take(OrderPlaced message) => await {|EVC2001:ledger.AddAsync(message.Total)|};
            public async Task Other(OrderPlaced message) => await ledger.AddAsync(message.Total);
            [Obsolete("x")] public async Task Old(OrderPlaced message) => await ledger.AddAsync(message.Total);
        }
        """);

    [Fact]
    public Task WithoutTheOptionTheyAreNoHandlers() => new HandlerRun().FindsAsync(HandlerSource.Usings + """
        class A(ILedger ledger) : NServiceBus.IHandleMessages<OrderPlaced> { public Task Handle(OrderPlaced message, NServiceBus.IMessageHandlerContext context) => ledger.AddAsync(message.Total); }
        """);

    [Theory]
    [InlineData("inbox")]
    [InlineData("transport")]
    public Task WhereTheFrameworkDedupesOnlyTheIrrevocableIsTold(string dedupe) => new HandlerRun { Options = new Dictionary<string, string> { ["eventcontracts.dedupe"] = dedupe } }
        .FindsAsync(HandlerSource.Of("ledger.Add(1); await {|EVC2001:mailer.SendAsync(e.Customer)|}; await {|EVC2009:http.PostAsync(\"/charges\", null, ct)|};"));

    [Theory]
    [InlineData("1", "await A();")]
    [InlineData("2", "await {|EVC2001:A()|};")]
    [InlineData("nonsense", "await {|EVC2001:A()|};")]
    public Task CallsAreFollowedAsDeepAsTheOptionSays(string depth, string body) => new HandlerRun { Options = new Dictionary<string, string> { ["eventcontracts.max_call_depth"] = depth } }
        .FindsAsync(HandlerSource.Of(body, "private Task A() => B(); private Task B() => ledger.AddAsync(1);"));

    [Fact]
    public Task AnotherHeaderMayBeTheKey() => new HandlerRun { Options = new Dictionary<string, string> { ["eventcontracts.idempotency_headers"] = "X-Request-Key" } }
        .FindsAsync(HandlerSource.Of("using var request = new HttpRequestMessage(HttpMethod.Post, \"/a\"); request.Headers.Add(\"X-Request-Key\", e.EventId); await http.SendAsync(request, ct);"));

    [Theory]
    [InlineData("ignore", "await sender.SendAsync(\"a\"); log.LogInformation(\"x\");")]
    [InlineData("report", "await {|EVC2001:sender.SendAsync(\"a\")|}; log.LogInformation(\"x\");")]
    [InlineData("report", "if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return; await sender.SendAsync(\"a\");")]
    [InlineData("report", "await Here(); var item = await store.GetItemAsync(\"a\");")]
    public Task UnknownCallsAreToldWhereTheOptionAsksForIt(string value, string body) => new HandlerRun { Options = new Dictionary<string, string> { ["eventcontracts.unknown_calls"] = value } }
        .FindsAsync(HandlerSource.Of(body, "private readonly Acme.ISender sender = null!; private Task Here() => Task.CompletedTask;", "namespace Acme { public interface ISender { Task SendAsync(string to); } }"));
}
