using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts.Tool.Registry;

/// <summary>
/// Asks again when the connection fails, an answer is late, or the server says that it is busy or broken. All that is asked of a registry may be asked twice:
/// registering a schema again finds the one that is there.
/// </summary>
internal sealed class RetryHandler(RegistryOptions options, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        for (int attempt = 0; ; attempt++)
        {
            bool isLast = attempt >= options.Retries;
            TimeSpan? asked = null;
            try
            {
                HttpResponseMessage response = await SendOnce(request, cancellation);
                if (isLast || !IsTransient(response.StatusCode))
                    return response;
                asked = response.Headers.RetryAfter?.Delta;
                response.Dispose();
            }
            catch (HttpRequestException problem) when (!isLast && IsTransient(problem))
            {
            }
            catch (TimeoutException) when (!isLast)
            {
            }
            await Task.Delay(Pause(attempt, asked), cancellation);
        }
    }

    // The body is read here, so that the limit holds for all of an answer and not for its head alone.
    private async Task<HttpResponseMessage> SendOnce(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Timeout);
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, limit.Token);
            await response.Content.LoadIntoBufferAsync(RegistryHttp.LargestAnswer, limit.Token);
            return response;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {options.Timeout.TotalSeconds:0.#} s");
        }
    }

    // A certificate that is not trusted will not be trusted in a second.
    private static bool IsTransient(HttpRequestException problem) => problem.HttpRequestError is not HttpRequestError.SecureConnectionError;

    private static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500;

    // Clients that failed together should not come back together.
    private TimeSpan Pause(int attempt, TimeSpan? asked)
    {
        TimeSpan pause = asked ?? options.BackOff * Math.Pow(2, attempt) * (0.75 + (Random.Shared.NextDouble() / 2));
        return pause > LongestPause ? LongestPause : pause;
    }
}
