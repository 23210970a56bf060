using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts;
using EventContracts.Sqlite;
using Microsoft.Data.Sqlite;
using SafeHandlers;
using SafeHandlers.Contracts;
using SafeHandlers.Steps;

// A payment is delivered three times: the process dies during the first delivery, and the broker repeats the second. How often is the account charged, and
// under how many ids is that announced? Each step is a handler in Steps/; what the compiler says of it was written down when this program was built.
var payment = new PaymentRequested { EventId = "evt_1", OccurredAt = DateTimeOffset.UnixEpoch, AccountId = "acc_1", Amount = 10 };
var told = CompilerLog.Read(Path.Combine(AppContext.BaseDirectory, "diagnostics.sarif"));

await PlayAsync(nameof(Step1Naive), (bank, _, publisher) => new Step1Naive(bank, publisher));
await PlayAsync(nameof(Step2GuardTooLate), (bank, inbox, publisher) => new Step2GuardTooLate(bank, inbox, publisher));
await PlayAsync(nameof(Step3MarkTooEarly), (bank, inbox, publisher) => new Step3MarkTooEarly(bank, inbox, publisher));
await PlayAsync(nameof(Step4FreshId), (bank, inbox, publisher) => new Step4FreshId(bank, inbox, publisher));
await PlayAsync(nameof(Step5Safe), (bank, inbox, publisher) => new Step5Safe(bank, inbox, publisher));
await PlayAsync(nameof(Step6Inbox), (bank, inbox, publisher) => new Step6Inbox(bank, inbox, publisher));

async Task PlayAsync(string step, Func<Bank, IEventInbox, IEventPublisher, IEventHandler<PaymentRequested>> create)
{
    string folder = Directory.CreateTempSubdirectory("safe-handlers-").FullName;
    var announcements = new Announcements();
    using (var bank = new Bank(Path.Combine(folder, "bank.db")))
    {
        using var store = new SqliteInboxStore(bank.ConnectionString);
        for (int delivery = 1; delivery <= 3; delivery++)
        {
            await using var inbox = new SqliteEventInbox(store);
            try
            {
                await create(bank, inbox, announcements).HandleAsync(payment, new EventContext(PaymentRequested.Descriptor, new EventMessageWriter().Write(payment), NoServices.Instance), CancellationToken.None);
            }
            catch (ProcessDied)
            {
                // Not acknowledged, so the broker delivers again.
            }
        }
        Console.WriteLine($"{step}: charged {Times(bank.ChargedTimes(payment.Amount))}, announced under {announcements.Ids.Count} id(s)");
    }
    foreach (string line in told[step].DefaultIfEmpty("nothing to say"))
        Console.WriteLine($"  compiler: {line}");
    SqliteConnection.ClearAllPools();
    Directory.Delete(folder, recursive: true);
}

static string Times(long count) => count == 1 ? "once" : $"{count} times";
