using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using EventContracts;
using SafeHandlers.Contracts;

namespace SafeHandlers.Steps;

/// <summary>Asks the inbox, but after it has charged.</summary>
internal sealed class Step2GuardTooLate(Bank bank, IEventInbox inbox, IEventPublisher publisher) : IPaymentRequestedHandler
{
    public async ValueTask HandleAsync(PaymentRequested value, EventContext context, CancellationToken cancellationToken)
    {
        await using DbCommand charge = bank.Connection.CreateCommand();
        charge.CommandText = "UPDATE accounts SET balance = balance - $amount WHERE id = $account";
        Bank.Fill(charge, value);
        await charge.ExecuteNonQueryAsync(cancellationToken);
        if (!await inbox.TryBeginAsync("billing", value.EventId, cancellationToken))
            return;
        var receipt = new PaymentCharged { EventId = EventId.Derive(value.EventId, "charged"), OccurredAt = value.OccurredAt, AccountId = value.AccountId, Amount = value.Amount };
        await publisher.PublishAsync(receipt, cancellationToken);
        bank.MayCrash();
        await inbox.CompleteAsync("billing", value.EventId, cancellationToken);
    }
}
