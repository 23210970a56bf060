using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace EventContracts.Tool.Registry;

/// <summary>The part of Confluent's Schema Registry REST API that contracts need; Apicurio and others speak it below a path of their own.</summary>
internal sealed class RegistryClient(RegistryOptions options) : IDisposable
{
    private readonly HttpClient http = RegistryHttp.Create(options);

    public RegistryOptions Options => options;

    public void Dispose() => http.Dispose();

    /// <summary>In ordinal order.</summary>
    public async Task<IReadOnlyList<string>> Subjects(CancellationToken cancellation)
    {
        RegistryAnswer answer = await Ask(HttpMethod.Get, "subjects", null, cancellation);
        return Read<IReadOnlyList<string>>(answer, list =>
            [.. list.EnumerateArray().Select(subject => subject.GetString() ?? "").Order(StringComparer.Ordinal)]);
    }

    /// <summary>Oldest first; none for a subject that is not there.</summary>
    public async Task<IReadOnlyList<int>> Versions(string subject, CancellationToken cancellation)
    {
        RegistryAnswer answer = await Ask(HttpMethod.Get, $"subjects/{Escape(subject)}/versions", null, cancellation);
        return answer.IsMissing ? [] : Read<IReadOnlyList<int>>(answer, list => [.. list.EnumerateArray().Select(version => version.GetInt32()).Order()]);
    }

    /// <summary>Null for a version that is not there.</summary>
    public async Task<RegisteredSchema?> Find(string subject, int version, CancellationToken cancellation)
    {
        string path = $"subjects/{Escape(subject)}/versions/{version.ToString(CultureInfo.InvariantCulture)}";
        RegistryAnswer answer = await Ask(HttpMethod.Get, path, null, cancellation);
        return answer.IsMissing ? null : Read(answer, body => RegisteredSchema.Read(subject, body));
    }

    /// <summary>The version of a subject that is this schema; null where there is none.</summary>
    public async Task<RegisteredSchema?> Lookup(string subject, string text, IReadOnlyList<RegistryReference> references, CancellationToken cancellation)
    {
        RegistryAnswer answer = await Ask(HttpMethod.Post, $"subjects/{Escape(subject)}", Body(text, references), cancellation);
        return answer.IsMissing ? null : Read(answer, body => RegisteredSchema.Read(subject, body));
    }

    /// <summary>Its id. A schema that the registry takes for a break is a <see cref="ToolException"/> with the exit code of one.</summary>
    public async Task<int> Register(string subject, string text, IReadOnlyList<RegistryReference> references, CancellationToken cancellation)
    {
        RegistryAnswer answer = await Ask(HttpMethod.Post, $"subjects/{Escape(subject)}/versions", Body(text, references), cancellation);
        if (answer.Status == HttpStatusCode.Conflict)
            throw ToolException.Breaking(options.WithoutSecrets($"error: {subject}: the registry takes this for a break. {answer.Message}".TrimEnd()));
        return Read(answer, body => body.GetProperty("id").GetInt32());
    }

    private async Task<RegistryAnswer> Ask(HttpMethod method, string path, string? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(RegistryHttp.MediaType));
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, cancellation);
            return RegistryAnswer.Read(response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (Exception problem) when (problem is HttpRequestException or TimeoutException)
        {
            string reason = problem.InnerException is { } inner ? $"{problem.Message} {inner.Message}" : problem.Message;
            throw ToolException.Unreachable(options.WithoutSecrets($"error: the registry {options} cannot be reached: {reason}"));
        }
    }

    private T Read<T>(RegistryAnswer answer, Func<JsonElement, T> read)
    {
        if (!answer.IsSuccess)
            throw Refused(answer);
        try
        {
            return read(answer.Body ?? throw NoRegistry(answer));
        }
        catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw NoRegistry(answer);
        }
    }

    private ToolException Refused(RegistryAnswer answer) => answer.Status switch
    {
        HttpStatusCode.Unauthorized => Failed(answer, ToolException.Usage, $"wants other credentials (401). {RegistryArguments.HowToSay}"),
        HttpStatusCode.Forbidden => Failed(answer, ToolException.Usage, "does not let these credentials do that (403)."),
        HttpStatusCode.UnprocessableEntity => Failed(answer, ToolException.Usage, $"does not take this schema ({Code(answer)})."),
        _ when answer.IsMissing => Failed(answer, ToolException.Usage, $"does not have that ({Code(answer)})."),
        >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests => Failed(answer, ToolException.Unreachable, $"fails ({Code(answer)})."),
        _ => NoRegistry(answer),
    };

    private ToolException Failed(RegistryAnswer answer, Func<string, ToolException> create, string what) =>
        create(options.WithoutSecrets($"error: the registry {options} {what} {answer.Message}".TrimEnd()));

    private ToolException NoRegistry(RegistryAnswer answer) => ToolException.Unreachable(options.WithoutSecrets(
        $"error: {options} answers {(int)answer.Status}, which is not what a schema registry says. Check the URL and its path. {answer.Message}".TrimEnd()));

    private static int Code(RegistryAnswer answer) => answer.ErrorCode == 0 ? (int)answer.Status : answer.ErrorCode;

    private static string Body(string text, IReadOnlyList<RegistryReference> references) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["schemaType"] = RegisteredSchema.Json,
        ["schema"] = text,
        ["references"] = references.Select(reference =>
            new Dictionary<string, object> { ["name"] = reference.Name, ["subject"] = reference.Subject, ["version"] = reference.Version }),
    });

    private static string Escape(string subject) => Uri.EscapeDataString(subject);
}
