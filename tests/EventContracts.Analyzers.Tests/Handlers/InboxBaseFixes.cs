using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using EventContracts.Analyzers.Tests.Support;
using EventContracts.CodeFixes.Handlers;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>The fix that makes a handler one that leaves the inbox to its base class.</summary>
public sealed class InboxBaseFixes
{
    private const string Body = """
        {
                if (e.IsLarge)
                    return;
                await ledger.AddAsync(1); // twice is too much
            }
        """;

    [Theory]
    [InlineData("IEventHandler<OrderPlaced>", "(ILedger ledger)", "(ILedger ledger, IEventInbox inbox)")]
    [InlineData("IOrderPlacedHandler", "(ILedger ledger)", "(ILedger ledger, IEventInbox inbox)")]
    [InlineData("IOrderPlacedHandler", "(IEventInbox events, ILedger ledger)", "(IEventInbox events, ILedger ledger)")]
    public async Task TheClassGetsABaseAndTheMethodOverrides(string contract, string parameters, string expected)
    {
        string inbox = parameters.Contains("events") ? "events" : "inbox";
        Assert.Equal(
            Source($"sealed class Billing{expected} : InboxEventHandler<OrderPlaced>({inbox}, nameof(Billing))", "protected override async ValueTask HandleOnceAsync"),
            await ApplyAsync(Source($"sealed class Billing{parameters} : {contract}", "public async ValueTask HandleAsync")));
    }

    [Fact]
    public async Task AClassWithoutParametersGetsThem() => Assert.Equal(
        Source("sealed class Billing(IEventInbox inbox) : InboxEventHandler<OrderPlaced>(inbox, nameof(Billing)) // shop", "protected override async ValueTask HandleOnceAsync", Field),
        await ApplyAsync(Source("sealed class Billing : IEventHandler<OrderPlaced> // shop", "public async ValueTask HandleAsync", Field)));

    [Fact]
    public async Task SqlIsLeftToItAsWell()
    {
        string source = Source("sealed class Billing(DbConnection connection) : IOrderPlacedHandler", "public async ValueTask HandleAsync").Replace("ledger.AddAsync(1)", "connection.ExecuteAsync(\"insert into a values (@Total)\", e)");

        Assert.Contains("(DbConnection connection, IEventInbox inbox) : InboxEventHandler<OrderPlaced>", await HandlerFixRun.ApplyAsync(new InboxBaseFix(), "EVC2012", source, new HandlerRun()));
    }

    [Fact]
    public async Task EveryCommentIsKept()
    {
        string commented = CommentedSource.Of(Source("sealed class Billing(ILedger ledger) : IOrderPlacedHandler", "public async ValueTask HandleAsync"));

        CommentedSource.AssertKept(commented, await ApplyAsync(commented));
    }

    [Theory]
    [InlineData("a base class is there", "sealed class Billing(ILedger ledger) : Base, IOrderPlacedHandler", "")]
    [InlineData("it does something else too", "sealed class Billing(ILedger ledger) : IOrderPlacedHandler, ICloneable", "public object Clone() => this;")]
    [InlineData("it handles two events", "sealed class Billing(ILedger ledger) : IBoth", "public async ValueTask HandleAsync(InvoiceSent e, EventContext context, CancellationToken ct) { }")]
    [InlineData("it has a constructor", "sealed class Billing : IOrderPlacedHandler", "private readonly ILedger ledger; public Billing(ILedger ledger) => this.ledger = ledger;")]
    [InlineData("it is in parts", "sealed partial class Billing(ILedger ledger) : IOrderPlacedHandler", "} partial class Billing {")]
    [InlineData("it keeps the inbox", "sealed class Billing(ILedger ledger, IEventInbox inbox) : IOrderPlacedHandler", "public object Inbox => inbox;")]
    [InlineData("the mail would go out twice all the same", "sealed class Billing(IMailer ledger) : IOrderPlacedHandler", "", "SendAsync(\"a\")")]
    public async Task ItIsNotOfferedWhere(string why, string declaration, string members, string call = "AddAsync(1)")
    {
        Assert.NotEmpty(why);
        string source = Source(declaration, "public async ValueTask HandleAsync", members).Replace("AddAsync(1)", call);

        await Assert.ThrowsAsync<Xunit.Sdk.SingleException>(() => ApplyAsync(source));
    }

    /// <summary>Asking again in a handler whose base has asked throws.</summary>
    [Fact]
    public async Task BelowTheBaseNobodyIsToldToAskAgain()
    {
        string source = Source("sealed class Billing(IMailer ledger, IEventInbox inbox) : InboxEventHandler<OrderPlaced>(inbox, \"a\")", "protected override async ValueTask HandleOnceAsync").Replace("AddAsync(1)", "SendAsync(\"a\")").Replace("if (e.IsLarge)", "").Replace("return;", "");

        await Assert.ThrowsAsync<Xunit.Sdk.SingleException>(() => HandlerFixRun.ApplyAsync(new InsertGuardFix(), "EVC2001", source, new HandlerRun()));
    }

    private const string Field = "private readonly ILedger ledger = null!;";

    private static Task<string> ApplyAsync(string source) => HandlerFixRun.ApplyAsync(new InboxBaseFix(), "EVC2001", source, new HandlerRun());

    private static string Source(string declaration, string method, string members = "") => $$"""
        {{HandlerSource.Usings}}
        interface IOrderPlacedHandler : IEventHandler<OrderPlaced>;
        interface IBoth : IEventHandler<OrderPlaced>, IEventHandler<InvoiceSent>;
        class Base;

        /// <summary>Charges.</summary>
        {{declaration}}
        {
            {{members}}

            /// <summary>Does it.</summary>
            {{method}}(OrderPlaced e, EventContext context, CancellationToken ct)
            {{Body}}
        }
        """;
}
