using System;

namespace EventContracts;

/// <summary>Questions about a media type; parameters such as <c>charset</c> don't matter.</summary>
internal static class MediaType
{
    public const string Json = "application/json";
    public const string CloudEventJson = "application/cloudevents+json";

    private const string CloudEventPrefix = "application/cloudevents";

    /// <summary>JSON as CloudEvents' JSON format 3.1 defines it: any <c>*/json</c> or <c>*/*+json</c>.</summary>
    public static bool IsJson(string type)
    {
        ReadOnlySpan<char> essence = Essence(type);
        return essence.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || essence.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An event in structured mode, whatever its format.</summary>
    public static bool IsCloudEvent(string type) => Essence(type).StartsWith(CloudEventPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The one structured format that can be read.</summary>
    public static bool IsCloudEventJson(string type) => Essence(type).Equals(CloudEventJson, StringComparison.OrdinalIgnoreCase);

    /// <summary>RFC 2046 in the little that matters: two tokens and a slash.</summary>
    public static bool IsWellFormed(string type)
    {
        ReadOnlySpan<char> essence = Essence(type);
        int slash = essence.IndexOf('/');
        return slash > 0 && slash < essence.Length - 1 && !essence[(slash + 1)..].Contains('/') && !essence.ContainsAny(' ', '\t', ',');
    }

    private static ReadOnlySpan<char> Essence(string type)
    {
        int end = type.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? type : type.AsSpan(0, end)).Trim();
    }
}
