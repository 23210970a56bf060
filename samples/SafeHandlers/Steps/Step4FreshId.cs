using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using EventContracts;
using SafeHandlers.Contracts;

namespace SafeHandlers.Steps;

/// <summary>Charges once, in the transaction of the inbox. The receipt has another id each time, so its consumers see two payments.</summary>
internal sealed class Step4FreshId(Bank bank, IEventInbox inbox, IEventPublisher publisher) : IPaymentRequestedHandler
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
        var receipt = new PaymentCharged { EventId = Guid.NewGuid().ToString(), OccurredAt = value.OccurredAt, AccountId = value.AccountId, Amount = value.Amount };
        await publisher.PublishAsync(receipt, cancellationToken);
        bank.MayCrash();
        await inbox.CompleteAsync("billing", value.EventId, cancellationToken);
    }
}
