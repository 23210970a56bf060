using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace EventContracts.Tool.Tests.Registry;

/// <summary>A schema registry on loopback: the documented part of Confluent's REST API that the tool uses, kept in memory.</summary>
internal sealed class RegistryServer : IDisposable
{
    private const string MediaType = "application/vnd.schemaregistry.v1+json";

    private readonly WebApplication app;
    private readonly Dictionary<string, List<Entry>> subjects = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];

    public RegistryServer(string basePath = "", Action<ListenOptions>? listen = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, options => listen?.Invoke(options)));
        app = builder.Build();
        app.Run(context => Answer(context, basePath));
        app.StartAsync().GetAwaiter().GetResult();
        Url = app.Urls.First() + basePath;
    }

    public string Url { get; }

    /// <summary>Method and path of everything that was asked, with the credentials.</summary>
    public ConcurrentQueue<(string Request, string? Authorization)> Requests { get; } = [];

    /// <summary>Looked at before each request; true when it has answered.</summary>
    public Func<HttpContext, Task<bool>> Before { get; set; } = _ => Task.FromResult(false);

    /// <summary>Schemas that the registry takes for a break.</summary>
    public Func<string, bool> IsBreak { get; set; } = _ => false;

    public void Dispose() => app.DisposeAsync().AsTask().GetAwaiter().GetResult();

    public static Task Write(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaType;
        return context.Response.WriteAsync(body);
    }

    public static Task Error(HttpContext context, int status, int code, string message) =>
        Write(context, status, JsonSerializer.Serialize(new { error_code = code, message }));

    /// <summary>As somebody else would have registered it.</summary>
    public void Add(string subject, string schema, string? type = "JSON", params (string Name, string Subject, int Version)[] references)
    {
        string list = JsonSerializer.Serialize(references.Select(reference => new { name = reference.Name, subject = reference.Subject, version = reference.Version }));
        Register(subject, schema, type, list);
    }

    public IReadOnlyList<(string Schema, string References)> Versions(string subject) =>
        subjects.TryGetValue(subject, out List<Entry>? entries) ? [.. entries.Select(entry => (entry.Schema, entry.References))] : [];

    private Entry Register(string subject, string schema, string? type, string references)
    {
        if (!subjects.TryGetValue(subject, out List<Entry>? entries))
            subjects.Add(subject, entries = []);
        if (entries.Find(entry => entry.Schema == schema && entry.References == references) is { } known)
            return known;
        int id = ids.IndexOf(schema + references);
        if (id < 0)
        {
            ids.Add(schema + references);
            id = ids.Count - 1;
        }
        var added = new Entry(subject, entries.Count + 1, id + 1, type, schema, references);
        entries.Add(added);
        return added;
    }

    private async Task Answer(HttpContext context, string basePath)
    {
        string path = context.Request.Path.Value!;
        Requests.Enqueue(($"{context.Request.Method} {path}", context.Request.Headers.Authorization.FirstOrDefault()));
        if (await Before(context))
            return;
        if (!path.StartsWith(basePath + "/", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 404;
            await context.Response.WriteAsync("<html>nothing here</html>");
            return;
        }
        string[] segments = [.. path[(basePath.Length + 1)..].Split('/').Select(Uri.UnescapeDataString)];
        await ((context.Request.Method, segments) switch
        {
            ("GET", ["subjects"]) => Write(context, 200, JsonSerializer.Serialize(subjects.Keys)),
            ("GET", ["subjects", var subject, "versions"]) => List(context, subject),
            ("GET", ["subjects", var subject, "versions", var version]) => Get(context, subject, version),
            ("POST", ["subjects", var subject]) => Post(context, subject, isLookup: true),
            ("POST", ["subjects", var subject, "versions"]) => Post(context, subject, isLookup: false),
            _ => Error(context, 404, 404, "HTTP 404 Not Found"),
        });
    }

    private Task List(HttpContext context, string subject) => subjects.TryGetValue(subject, out List<Entry>? entries)
        ? Write(context, 200, JsonSerializer.Serialize(entries.Select(entry => entry.Version)))
        : Error(context, 404, 40401, $"Subject '{subject}' not found.");

    private Task Get(HttpContext context, string subject, string version)
    {
        if (!subjects.TryGetValue(subject, out List<Entry>? entries))
            return Error(context, 404, 40401, $"Subject '{subject}' not found.");
        return entries.Find(entry => entry.Version.ToString() == version) is { } found ? Write(context, 200, found.Write()) : Error(context, 404, 40402, $"Version {version} not found.");
    }

    private async Task Post(HttpContext context, string subject, bool isLookup)
    {
        JsonElement body = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
        string schema = body.GetProperty("schema").GetString()!;
        string references = body.TryGetProperty("references", out JsonElement listed) ? listed.GetRawText() : "[]";
        if (context.Request.ContentType?.StartsWith(MediaType, StringComparison.Ordinal) != true)
            await Error(context, 415, 415, "HTTP 415 Unsupported Media Type");
        else if (body.GetProperty("schemaType").GetString() != "JSON" || !IsJson(schema))
            await Error(context, 422, 42201, "Invalid schema");
        else if (isLookup)
            await (!subjects.TryGetValue(subject, out List<Entry>? entries) ? Error(context, 404, 40401, $"Subject '{subject}' not found.")
                : entries.Find(entry => entry.Schema == schema && entry.References == references) is { } found ? Write(context, 200, found.Write())
                : Error(context, 404, 40403, "Schema not found"));
        else if (IsBreak(schema))
            await Error(context, 409, 409, "Schema being registered is incompatible with an earlier schema: {errorType:\"TYPE_CHANGED\"}");
        else
            await Write(context, 200, JsonSerializer.Serialize(new { id = Register(subject, schema, "JSON", references).Id }));
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private sealed record Entry(string Subject, int Version, int Id, string? Type, string Schema, string References)
    {
        public string Write()
        {
            var text = new StringBuilder($"{{\"subject\":{JsonSerializer.Serialize(Subject)},\"version\":{Version},\"id\":{Id},");
            if (Type is not null)
                text.Append($"\"schemaType\":\"{Type}\",");
            if (References != "[]")
                text.Append($"\"references\":{References},");
            return text.Append($"\"schema\":{JsonSerializer.Serialize(Schema)}}}").ToString();
        }
    }
}
