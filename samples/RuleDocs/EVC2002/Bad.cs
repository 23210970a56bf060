namespace RuleDocs.EVC2002.Bad;

sealed class SendReceipt(IMailer mailer, IEventInbox inbox) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        await mailer.SendAsync(e.CustomerMail, ct);
        if (!await inbox.TryBeginAsync("receipts", e.EventId, ct))
            return;
        await inbox.CompleteAsync("receipts", e.EventId, ct);
    }
}
