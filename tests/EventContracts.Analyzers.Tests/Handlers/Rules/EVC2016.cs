using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers.Rules;

public sealed class EVC2016
{
    private const string Guard = "if (!await inbox.TryBeginAsync(\"shop\", e.EventId, ct)) return; ";

    [Theory]
    [InlineData("{|EVC2016:store.UnknownAsync(e)|};")]
    [InlineData("{|EVC2016:Task.Run(() => store.UnknownAsync(e))|};")]
    [InlineData("_ = {|EVC2016:Task.Run(async () => { await mailer.SendAsync(e.Customer); })|};")]
    [InlineData("_ = {|EVC2016:mailer.SendAsync(e.Customer)|};")]
    [InlineData("{|EVC2016:Later()|}; async void Later() => await store.UnknownAsync(e);")]
    [InlineData("e.Lines.ForEach({|EVC2016:async line => await store.UnknownAsync(line)|});")]
    [InlineData("{|EVC2016:e.Lines.Select(async line => await store.UnknownAsync(line))|};")]
    public Task TellsWorkThatNobodyWaitsFor(string body) => HandlerRun.Body(Guard + body);

    [Theory]
    [InlineData("var work = store.UnknownAsync(e); await work;")]
    [InlineData("await Task.WhenAll(e.Lines.Select(async line => await store.UnknownAsync(line)));")]
    [InlineData("store.UnknownAsync(e).Wait();")]
    [InlineData("_ = store.UnknownAsync(e);")]
    [InlineData("var works = new List<Task>(); works.Add(store.UnknownAsync(e)); await Task.WhenAll(works);")]
    [InlineData("e.Lines.ForEach(line => log.LogInformation(line.Sku));")]
    public Task IsSilentAboutWhatIsAwaited(string body) => HandlerRun.Body(Guard + body);
}
