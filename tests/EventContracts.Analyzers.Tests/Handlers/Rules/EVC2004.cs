using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2004
{
    [Theory]
    [InlineData("await {|EVC2004:inbox.TryBeginAsync(\"shop\", e.EventId)|}; ledger.Add(1);")]
    [InlineData("_ = await {|EVC2004:inbox.TryBeginAsync(\"shop\", e.EventId)|}; ledger.Add(1);")]
    [InlineData("await {|EVC2004:Guards.IsDuplicateAsync(e.EventId)|}.ConfigureAwait(false);")]
    [InlineData("await {|EVC2004:IsNew(e)|};")]
    public Task TellsAnAnswerThatNobodyReads(string body) => Check(body);

    [Theory]
    [InlineData("bool isNew = await inbox.TryBeginAsync(\"shop\", e.EventId); log.LogInformation(\"new\"); if (!isNew) return; ledger.Add(1);")]
    [InlineData("await Guards.EnsureNewAsync(e.EventId); ledger.Add(1);")]
    [InlineData("if (await inbox.TryBeginAsync(\"shop\", e.EventId) && e.IsLarge) ledger.Add(1);")]
    [InlineData("var answer = inbox.TryBeginAsync(\"shop\", e.EventId); if (!await answer) return; ledger.Add(1);")]
    public Task IsSilentWhereItIsReadOrThrown(string body) => Check(body);

    private static Task Check(string body) => HandlerRun.Body(body, "private async Task<bool> IsNew(OrderPlaced o) => await inbox.TryBeginAsync(\"shop\", o.EventId);");
}
