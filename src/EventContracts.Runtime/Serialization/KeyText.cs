using System;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace EventContracts.Serialization;

/// <summary>
/// The text of members in a partition key or event id: as it is on the wire, the same on every machine and in every culture, so that a key always meets
/// its partition. Null stays null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyText
{
    /// <summary>The text itself.</summary>
    public static string? Of(string? value) => value;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string? Of(bool? value) => value is { } some ? some ? "true" : "false" : null;

    /// <summary>Decimal digits.</summary>
    public static string? Of(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Decimal digits.</summary>
    public static string? Of(ulong? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads as the same number.</summary>
    public static string? Of(double? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number with the digits it has: 1.50 is another text than 1.5.</summary>
    public static string? Of(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Lower-case, with hyphens.</summary>
    public static string? Of(Guid? value) => value?.ToString();

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static string? Of(DateOnly? value) => value?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>RFC 3339, as on the wire.</summary>
    public static string? Of(DateTimeOffset? value) => value is { } some ? Rfc3339.Format(some) : null;

    /// <summary>
    /// A composite key: the parts with <c>/</c> between them. A slash inside a part is written <c>~1</c> and a tilde <c>~0</c>, as in a JSON pointer, so that
    /// different parts never give the same key. A part that is null is empty; null when all are.
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
