using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using EventContracts;
using SafeHandlers.Contracts;

namespace SafeHandlers.Steps;

/// <summary>Charges once, and announces it under one id.</summary>
internal sealed class Step5Safe(Bank bank, IEventInbox inbox, IEventPublisher publisher) : IPaymentRequestedHandler
{
    public async ValueTask HandleAsync(PaymentRequested value, EventContext context, CancellationToken cancellationToken)
    {
        if (!await inbox.TryBeginAsync("billing", value.EventId, cancellationToken))
            return;
        await using DbCommand charge = inbox.Transaction!.Connection!.CreateCommand();
        charge.Transaction = inbox.Transaction;
        charge.CommandText = "UPDATE accounts SET balance = balance - $amount WHERE id = $account";
        Bank.Fill(charge, value);
        await charge.ExecuteNonQueryAsync(cancellationToken);
        var receipt = new PaymentCharged { EventId = EventId.Derive(value.EventId, "charged"), OccurredAt = value.OccurredAt, AccountId = value.AccountId, Amount = value.Amount };
        await publisher.PublishAsync(receipt, cancellationToken);
        bank.MayCrash();
        await inbox.CompleteAsync("billing", value.EventId, cancellationToken);
    }
}
