using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using EventContracts;
using SafeHandlers.Contracts;

namespace SafeHandlers.Steps;

/// <summary>The same with the inbox left to the base class: nothing to forget.</summary>
internal sealed class Step6Inbox(Bank bank, IEventInbox inbox, IEventPublisher publisher) : InboxEventHandler<PaymentRequested>(inbox, "billing")
{
    protected override async ValueTask HandleOnceAsync(PaymentRequested value, EventContext context, CancellationToken cancellationToken)
    {
        await using DbCommand charge = Transaction!.Connection!.CreateCommand();
        charge.Transaction = Transaction;
        charge.CommandText = "UPDATE accounts SET balance = balance - $amount WHERE id = $account";
        Bank.Fill(charge, value);
        await charge.ExecuteNonQueryAsync(cancellationToken);
        var receipt = new PaymentCharged { EventId = EventId.Derive(value.EventId, "charged"), OccurredAt = value.OccurredAt, AccountId = value.AccountId, Amount = value.Amount };
        await publisher.PublishAsync(receipt, cancellationToken);
        bank.MayCrash();
    }
}
