using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using EventContracts;
using SafeHandlers.Contracts;

namespace SafeHandlers.Steps;

/// <summary>Asks first, and marks the event before the work: a crash in between loses the payment.</summary>
internal sealed class Step3MarkTooEarly(Bank bank, IEventInbox inbox, IEventPublisher publisher) : IPaymentRequestedHandler
{
    public async ValueTask HandleAsync(PaymentRequested value, EventContext context, CancellationToken cancellationToken)
    {
        if (!await inbox.TryBeginAsync("billing", value.EventId, cancellationToken))
            return;
        await inbox.CompleteAsync("billing", value.EventId, cancellationToken);
        bank.MayCrash();
        await using DbCommand charge = bank.Connection.CreateCommand();
        charge.CommandText = "UPDATE accounts SET balance = balance - $amount WHERE id = $account";
        Bank.Fill(charge, value);
        await charge.ExecuteNonQueryAsync(cancellationToken);
        var receipt = new PaymentCharged { EventId = EventId.Derive(value.EventId, "charged"), OccurredAt = value.OccurredAt, AccountId = value.AccountId, Amount = value.Amount };
        await publisher.PublishAsync(receipt, cancellationToken);
    }
}
