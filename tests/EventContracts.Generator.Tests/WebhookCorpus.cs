using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using EventContracts.Corpus;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>All of GitHub's webhook schemas in one project, and every example payload through record and view.</summary>
public sealed class WebhookCorpus
{
    private const string Events = "api.github.com/";

    [SkippableFact]
    public void EverySchemaIsTypedAndEveryPayloadComesBackEqual()
    {
        Dictionary<string, string> schemas = Corpora.Files("github-webhooks/payload-schemas").ToDictionary(file => file.Path, file => file.Text);
        var payloads = Corpora.Files("github-webhooks/payload-examples").Select(file => (Schema: SchemaOf(file, schemas), Name: file.Path, Json: Encoding.UTF8.GetBytes(file.Text))).ToArray();

        RoundTripSummary summary = RoundTrip.Run(schemas, [.. payloads.Where(one => one.Schema is not null).Select(one => (one.Schema!, one.Name, one.Json))], keepUnknown: false);

        Assert.Equal(291, summary.Schemas);
        Assert.Equal(291, summary.TypedWholly);
        Assert.Empty(summary.CompileErrors);
        Assert.DoesNotContain(payloads, one => one.Schema is null);
        Assert.Equal(273, summary.Instances);
        Assert.Equal(271, summary.Equal);
        Assert.Equal(271, summary.ViewEqual);
        Assert.Empty(summary.Different);
        Assert.Empty(summary.ViewDifferent);
        // Two payloads break their own schema: a date with a space. The error names the place.
        Assert.All(summary.Unread, one =>
        {
            Assert.StartsWith("api.github.com/check_run/rerequested", one.Instance);
            Assert.Equal("/check_run/check_suite/app/created_at", one.Pointer);
            Assert.Equal(2590, one.Offset);
            Assert.Contains("2018-04-25 20:42:10", one.Reason);
        });
        Assert.Equal(2, summary.Unread.Count);
        Assert.InRange(summary.GeneratedBytes, 1, 4_000_000);
    }

    /// <summary>By event (the folder) and action; an event without actions has <c>event.schema.json</c>.</summary>
    private static string? SchemaOf((string Path, string Text) payload, Dictionary<string, string> schemas)
    {
        string folder = Path.GetFileName(Path.GetDirectoryName(payload.Path))!;
        JsonElement root = JsonElement.Parse(payload.Text);
        string? action = root.TryGetProperty("action", out JsonElement value) ? value.GetString() : null;
        return new[] { $"{Events}{folder}/{action}.schema.json", $"{Events}{folder}/event.schema.json" }.FirstOrDefault(schemas.ContainsKey);
    }
}
