using System;
using System.Net;
using System.Text.Json;

namespace EventContracts.Tool.Registry;

/// <summary>What a registry said: a status and JSON, or a body that is none.</summary>
internal sealed record RegistryAnswer(HttpStatusCode Status, JsonElement? Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Of the registry's own codes, 40401; 0 where it gives none.</summary>
    public int ErrorCode => Property("error_code") is { ValueKind: JsonValueKind.Number } code && code.TryGetInt32(out int number) ? number : 0;

    public string? Message => Property("message") is { ValueKind: JsonValueKind.String } message ? message.GetString() : null;

    /// <summary>The registry itself says that there is no such thing. A 404 of another kind of server says nothing.</summary>
    public bool IsMissing => Status == HttpStatusCode.NotFound && ErrorCode is 404 or 40401 or 40402 or 40403;

    public static RegistryAnswer Read(HttpStatusCode status, byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return new RegistryAnswer(status, document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return new RegistryAnswer(status, null);
        }
    }

    public JsonElement? Property(string name) =>
        Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(name, out JsonElement value) ? value : null;
}
