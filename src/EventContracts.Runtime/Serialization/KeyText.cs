using System;
using System.Globalization;
using System.Text;

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

    /// <summary>
    /// A composite key: the parts with <c>/</c> between them. A slash inside a part is written <c>~1</c> and a tilde <c>~0</c>, as in a JSON pointer, so that
    /// different parts never give the same key. A part that is absent is empty: the others still keep the order of their events. Null when all are absent.
    /// </summary>
    public static string? Join(params ReadOnlySpan<string?> parts)
    {
        var key = new StringBuilder();
        bool isAny = false;
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                key.Append('/');
            if (parts[i] is not { } part)
                continue;
            isAny = true;
            key.Append(part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }
        return isAny ? key.ToString() : null;
    }
}
