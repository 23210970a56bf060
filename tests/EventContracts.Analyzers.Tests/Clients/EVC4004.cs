using System.Threading.Tasks;
using EventContracts.Analyzers.Clients;
using EventContracts.Analyzers.Tests.Publishing.Support;
using EventContracts.CodeFixes.Clients;
using Xunit;

namespace EventContracts.Analyzers.Tests.Clients;

public sealed class EVC4004
{
    private const string Types = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }
            public interface IHttpClientBuilder { }
            public sealed class Retry { public void DisableForUnsafeHttpMethods() { } }
            public sealed class Resilience { public Retry Retry { get; } = new(); }
            public static class Clients
            {
                public static IHttpClientBuilder AddHttpClient<T>(this IServiceCollection services) where T : class => null!;
                public static IHttpClientBuilder AddHttpClient<T, I>(this IServiceCollection services) where T : class where I : class, T => null!;
                public static object AddStandardResilienceHandler(this IHttpClientBuilder builder) => null!;
                public static object AddStandardResilienceHandler(this IHttpClientBuilder builder, Action<Resilience> configure) => null!;
                public static IHttpClientBuilder AddHttpMessageHandler<T>(this IHttpClientBuilder builder) => builder;
            }
        }
        interface IBilling { }
        sealed class Billing(System.Net.Http.HttpClient http) : IBilling { public Task ChargeAsync() => http.PostAsync("/charges", null); }
        sealed class Prices(System.Net.Http.HttpClient http) { public Task GetAsync() => http.GetAsync("/prices"); }
        sealed class Mail(System.Net.Http.HttpClient http) { public Task SendAsync() => http.PostAsync("/mail", null); }
        sealed class IdempotencyKeyHandler { }
        class Handler(IBilling billing, Billing same, Prices prices) : IEventHandler<OrderPlaced> { public ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct) => default; }
        static class Startup { public static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { CALL } }
        """;

    [Theory]
    [InlineData("services.AddHttpClient<Billing>().{|EVC4004:AddStandardResilienceHandler|}();")]
    [InlineData("services.AddHttpClient<IBilling, Billing>().{|EVC4004:AddStandardResilienceHandler|}();")]
    [InlineData("services.AddHttpClient<Billing>().{|EVC4004:AddStandardResilienceHandler|}(options => { });")]
    public Task AClientOfAHandlerThatPostsIsTold(string call) => Check(call);

    [Theory]
    [InlineData("services.AddHttpClient<Prices>().AddStandardResilienceHandler();")]
    [InlineData("services.AddHttpClient<Mail>().AddStandardResilienceHandler();")]
    [InlineData("services.AddHttpClient<Billing>().AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());")]
    [InlineData("services.AddHttpClient<Billing>().AddHttpMessageHandler<IdempotencyKeyHandler>().AddStandardResilienceHandler();")]
    public Task OneThatGetsOrIsOfNoHandlerOrHasAKeyIsNot(string call) => Check(call);

    [Fact]
    public async Task TheFixRetriesTheSafeOnes()
    {
        string changed = await new ClientFixRun(new HttpRetryFix(), "EVC4004") { Analyzer = new HttpRetryAnalyzer() }.ApplyAsync(Source("services.AddHttpClient<Billing>().AddStandardResilienceHandler();"));

        Assert.Contains("services.AddHttpClient<Billing>().AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());", changed);
        Assert.Empty(await new ProducerRun { Analyzer = new HttpRetryAnalyzer() }.DiagnosticsAsync(changed));
    }

    [Fact]
    public async Task TheFixAddsTheUsingOfTheExtension()
    {
        string source = Source("services.AddHttpClient<Billing>().AddStandardResilienceHandler();").Replace("public sealed class Retry { public void DisableForUnsafeHttpMethods() { } }", "public sealed class Retry { }")
            + "namespace Microsoft.Extensions.Http.Resilience { public static class HttpRetryStrategyOptionsExtensions { public static void DisableForUnsafeHttpMethods(this Microsoft.Extensions.DependencyInjection.Retry retry) { } } }";

        Assert.Contains("using Microsoft.Extensions.Http.Resilience;\n", (await new ClientFixRun(new HttpRetryFix(), "EVC4004") { Analyzer = new HttpRetryAnalyzer() }.ApplyAsync(source)).ReplaceLineEndings("\n"));
    }

    private static Task Check(string call) => new ProducerRun { Analyzer = new HttpRetryAnalyzer() }.FindsAsync(Source(call));

    private static string Source(string call) => "using Microsoft.Extensions.DependencyInjection;\n" + ProducerSource.Usings + Types.Replace("CALL", call, System.StringComparison.Ordinal);
}
