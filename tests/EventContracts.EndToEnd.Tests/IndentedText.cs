using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EndToEnd.Contracts;
using EventContracts;
using Xunit;

namespace EndToEnd;

public sealed class IndentedText
{
    [Fact]
    public void EachMemberHasALine()
    {
        var user = new UserCreated { EventId = new Guid("8c3b0a4e-5f0e-4a52-9a4e-0d0b6f1c2d3e"), OccurredAt = new(2026, 1, 31, 9, 30, 0, TimeSpan.Zero), UserId = "u \"1\"" };

        Assert.Equal(
            "{\n  \"eventId\": \"8c3b0a4e-5f0e-4a52-9a4e-0d0b6f1c2d3e\",\n  \"occurredAt\": \"2026-01-31T09:30:00Z\",\n  \"userId\": \"u \\\"1\\\"\"\n}",
            user.ToIndentedJson());
    }

    [Fact]
    public void NestedValuesAreLaidOutAsTheFrameworkDoes()
    {
        JsonNode compact = JsonNode.Parse(Samples.Order().ToUtf8Bytes())!;
        var options = new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        // The framework escapes what lies beyond the first plane, even relaxed, and in capitals.
        string expected = compact.ToJsonString(options).Replace(@"\uD83C\uDF81", "🎁", StringComparison.Ordinal).Replace(@"\u001F", @"\u001f", StringComparison.Ordinal);

        Assert.Equal(expected, Samples.Order().ToIndentedJson());
        Assert.True(JsonNode.DeepEquals(compact, JsonNode.Parse(Samples.Order().ToIndentedJson())));
    }

    [Fact]
    public void EmptyListsTakeNoLine()
    {
        string text = (Samples.Order() with { Items = [] }).ToIndentedJson();

        Assert.Contains("\n  \"items\": [],\n", text, StringComparison.Ordinal);
    }
}
