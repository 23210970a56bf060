using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>Names that say something to the rules: which are meant, and which only look like them. Attributes of an inbox: <see cref="Inboxes"/>.</summary>
public sealed class NameLists
{
    /// <summary>A method that says whether it has done its work need not be listened to; a guard must.</summary>
    [Theory]
    [InlineData("HandleAsync", true)]
    [InlineData("ProcessOrder", true)]
    [InlineData("ExecuteAsync", true)]
    [InlineData("ConsumeAsync", true)]
    [InlineData("RunAsync", true)]
    [InlineData("TryHandleAsync", false)]
    [InlineData("IsProcessed", false)]
    [InlineData("Claim", false)]
    [InlineData("ShouldRun", false)]
    [InlineData("rehandle", false)]
    public async Task ItsWorkIsWhatAMethodAnswersFor(string name, bool isWork)
    {
        string method = $"private async Task<bool> {name}(OrderPlaced o) {{ if (!await inbox.TryBeginAsync(\"a\", o.EventId)) return false; ledger.Add(1); return true; }}";
        await HandlerRun.Body(isWork ? $"await {name}(e);" : $"await {{|EVC2004:{name}(e)|}};", method);
        // What comes after it would have been guarded.
        await HandlerRun.Body($"await {{|EVC2004:{name}(e)|}}; ledger.Add(2);", method);
    }

    /// <summary>What an entity collects to tell others is no row.</summary>
    [Theory]
    [InlineData("PaidEvent", true)]
    [InlineData("EventOfPayment", true)]
    [InlineData("Notification", true)]
    [InlineData("OutgoingMessage", true)]
    [InlineData("ChargeCommand", true)]
    [InlineData("ValidationError", true)]
    [InlineData("Payment", false)]
    [InlineData("Prevented", false)]
    [InlineData("Messenger", false)]
    [InlineData("Terrors", false)]
    [InlineData("Note", false)]
    public Task MessagesAreNoRowsOfACollection(string name, bool isMessage)
    {
        string call = isMessage ? "account.Book()" : "{|EVC2001:account.Book()|}";
        return HandlerRun.Body($"var account = (await bank.Accounts.FindAsync(e.OrderId))!; {call}; await bank.SaveChangesAsync(ct);", "private readonly Bank bank = null!;", $$"""
            class {{name}} { public Guid Id { get; } = Guid.NewGuid(); }
            class Account { public int Id { get; set; } private readonly List<{{name}}> _items = new(); public void Book() => _items.Add(new {{name}}()); }
            class Bank : DbContext { public DbSet<Account> Accounts => null!; }
            """);
    }

    /// <summary>A counter of runs counts a further run, and is right to.</summary>
    [Theory]
    [InlineData("Attempts", true)]
    [InlineData("LoginAttempt", true)]
    [InlineData("RetryCount", true)]
    [InlineData("retries", true)]
    [InlineData("MaxRetries", true)]
    [InlineData("TimesSent", true)]
    [InlineData("TryCount", true)]
    [InlineData("Tries", true)]
    [InlineData("number_of_tries", true)]
    [InlineData("DeliveryCount", true)]
    [InlineData("FailureCount", true)]
    [InlineData("Version", true)]
    [InlineData("RowVersion", true)]
    [InlineData("row_version", true)]
    [InlineData("Stock", false)]
    [InlineData("Entries", false)]
    [InlineData("Countries", false)]
    [InlineData("EntryCount", false)]
    [InlineData("Sent", false)]
    [InlineData("Deliveries", false)]
    [InlineData("Conversion", false)]
    [InlineData("VersionsSold", false)]
    public Task ACounterOfRunsCountsOn(string name, bool countsRuns)
    {
        string step = $"row.{name}++";
        return HandlerRun.Body($"var row = (await bank.Rows.FindAsync(e.OrderId))!; {(countsRuns ? step : $"{{|EVC2001:{step}|}}")}; await bank.SaveChangesAsync(ct);", "private readonly Bank bank = null!;",
            $"class Row {{ public int Id {{ get; set; }} public int {name} {{ get; set; }} }} class Bank : DbContext {{ public DbSet<Row> Rows => null!; }}");
    }
}
