using System;
using System.Globalization;

namespace EventContracts.Serialization;

/// <summary>Scalars as the text of a partition key or event id: the same on every host, whatever its culture.</summary>
public static class KeyText
{
    /// <summary>The text itself.</summary>
    public static string? Of(string? value) => value;

    /// <summary>The value in the invariant culture; date-times in RFC 3339.</summary>
    public static string? Of<T>(T? value)
        where T : struct, IFormattable => value switch
        {
            null => null,
            DateTimeOffset time => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            { } any => any.ToString(null, CultureInfo.InvariantCulture),
        };

    /// <summary>The value in the invariant culture.</summary>
    public static string? Of<T>(T value)
        where T : struct, IFormattable => Of((T?)value);

    /// <summary>True or false in lower case.</summary>
    public static string? Of(bool? value) => value is { } flag ? (flag ? "true" : "false") : null;

    /// <summary>The parts of a composite key with slashes between; null where one is missing.</summary>
    public static string? Join(params ReadOnlySpan<string?> parts)
    {
        foreach (string? part in parts)
        {
            if (part is null)
                return null;
        }
        return string.Join('/', parts);
    }
}
