using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using EventContracts;
using SafeHandlers.Contracts;

namespace SafeHandlers.Steps;

/// <summary>Charges whenever it is called: the event comes three times here.</summary>
internal sealed class Step1Naive(Bank bank, IEventPublisher publisher) : IPaymentRequestedHandler
{
    public async ValueTask HandleAsync(PaymentRequested value, EventContext context, CancellationToken cancellationToken)
    {
        await using DbCommand charge = bank.Connection.CreateCommand();
        charge.CommandText = "UPDATE accounts SET balance = balance - $amount WHERE id = $account";
        Bank.Fill(charge, value);
        await charge.ExecuteNonQueryAsync(cancellationToken);
        var receipt = new PaymentCharged { EventId = EventId.Derive(value.EventId, "charged"), OccurredAt = value.OccurredAt, AccountId = value.AccountId, Amount = value.Amount };
        await publisher.PublishAsync(receipt, cancellationToken);
        bank.MayCrash();
    }
}
