namespace RuleDocs.EVC2015.Bad;

sealed class SendReceipt(IMailer mailer, IEventInbox inbox) : IOrderPlacedHandler
{
    public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
    {
        if (!await inbox.TryBeginAsync("receipts", e.EventId, ct))
            return;
        for (int i = 0; i < 3; i++)
        {
            try
            {
                await mailer.SendAsync(e.CustomerMail, ct);
                break;
            }
            catch (IOException)
            {
                await Task.Delay(100, ct);          // the mail may have gone out, and only the answer been lost
            }
        }
        await inbox.CompleteAsync("receipts", e.EventId, ct);
    }
}
