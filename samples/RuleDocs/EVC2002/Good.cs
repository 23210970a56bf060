namespace RuleDocs.EVC2002.Good;

sealed class SendReceipt(IMailer mailer, IEventInbox inbox) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        if (!await inbox.TryBeginAsync("receipts", e.EventId, ct))
            return;
        await mailer.SendAsync(e.CustomerMail, ct);
        await inbox.CompleteAsync("receipts", e.EventId, ct);
    }
}
