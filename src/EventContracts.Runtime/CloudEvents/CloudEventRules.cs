using System;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace EventContracts;

/// <summary>What CloudEvents 1.0 demands of names and values. Each rule returns what is wrong, or null.</summary>
internal static class CloudEventRules
{
    private static readonly SearchValues<char> NameChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    // RFC 3986: unreserved, reserved and the percent sign.
    private static readonly SearchValues<char> UriChars =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>Section 3, attribute naming: lower-case letters and digits. (At most 20 of them is only advice.)</summary>
    public static string? Name(string name)
    {
        if (name.Length == 0)
            return "an attribute has no name";
        return name.AsSpan().ContainsAnyExcept(NameChars)
            ? $"'{name}' is no attribute name: lower-case ASCII letters and digits only"
            : null;
    }

    /// <summary>Section 3.1.1, String: no control characters, no lone surrogates, no non-characters.</summary>
    public static string? Text(string name, string value)
    {
        foreach (Rune rune in value.EnumerateRunes())
        {
            // EnumerateRunes shows a lone surrogate as U+FFFD, and so does the text that holds one.
            bool isBad = Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
            if (isBad)
                return string.Create(CultureInfo.InvariantCulture, $"attribute '{name}' holds U+{rune.Value:X4}, which CloudEvents does not allow");
        }
        return null;
    }

    /// <summary>A text that may not be empty.</summary>
    public static string? NonEmpty(string name, string value) => value.Length == 0 ? $"attribute '{name}' is empty" : Text(name, value);

    /// <summary>A URI reference by the characters that RFC 3986 allows.</summary>
    public static string? UriReference(string name, string value)
    {
        if (value.Length == 0)
            return $"attribute '{name}' is empty";
        int at = value.AsSpan().IndexOfAnyExcept(UriChars);
        return at < 0 ? null : $"attribute '{name}' is no URI reference: '{value[at]}' must be percent-encoded";
    }

    /// <summary>A URI with a scheme.</summary>
    public static string? AbsoluteUri(string name, string value) =>
        UriReference(name, value) ?? (IsAbsolute(value) ? null : $"attribute '{name}' is no absolute URI: '{value}'");

    /// <summary>Whether the text begins with a scheme and could be a URI.</summary>
    public static bool IsAbsolute(string value)
    {
        int colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(value[0]) && value.AsSpan(0, colon).IndexOfAnyExcept(SchemeChars) < 0
            && !value.AsSpan().ContainsAnyExcept(UriChars);
    }

    /// <summary>The media type of the data.</summary>
    public static string? ContentType(string value) =>
        MediaType.IsWellFormed(value) ? null : $"attribute '{CloudEventNames.DataContentType}' is no media type: '{value}'";

    /// <summary>Everything about an event that is going to be written.</summary>
    public static string? Whole(CloudEvent e) =>
        NonEmpty(CloudEventNames.Id, e.Id)
        ?? UriReference(CloudEventNames.Source, e.Source)
        ?? NonEmpty(CloudEventNames.Type, e.Type)
        ?? (e.Subject is { } subject ? NonEmpty(CloudEventNames.Subject, subject) : null)
        ?? (e.DataSchema is { } schema ? AbsoluteUri(CloudEventNames.DataSchema, schema) : null)
        ?? (e.DataContentType is { } type ? ContentType(type) : null)
        ?? Extensions(e);

    private static readonly SearchValues<char> SchemeChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static string? Extensions(CloudEvent e)
    {
        foreach ((string name, CloudEventValue value) in e.Extensions)
        {
            string? problem = CloudEventNames.IsCore(name) ? $"'{name}' is no extension: the specification defines it" : Name(name) ?? Text(name, value.Text);
            if (problem is not null)
                return problem;
        }
        return null;
    }
}
