using System;
using System.Collections.Generic;

namespace EventContracts.Schema.Documents;

/// <summary>URI references as texts: schemas in the wild use names that <see cref="Uri"/> refuses (<c>issues$opened</c>, bare paths).</summary>
internal static class Uris
{
    public static bool IsAbsolute(string reference)
    {
        int colon = reference.IndexOf(':');
        if (colon <= 0 || !char.IsLetter(reference[0]))
            return false;
        for (int i = 1; i < colon; i++)
        {
            if (!char.IsLetterOrDigit(reference[i]) && reference[i] is not ('+' or '-' or '.'))
                return false;
        }
        return true;
    }

    /// <summary>Splits at the first <c>#</c>; no fragment is an empty one.</summary>
    public static (string Document, string Fragment) Split(string reference)
    {
        int hash = reference.IndexOf('#');
        return hash < 0 ? (reference, "") : (reference.Substring(0, hash), reference.Substring(hash + 1));
    }

    /// <summary>RFC 3986 resolution on texts: of <paramref name="reference"/> without its fragment against the base.</summary>
    public static string Combine(string baseUri, string reference)
    {
        reference = Split(reference).Document;
        if (reference.Length == 0)
            return baseUri;
        if (IsAbsolute(reference) || baseUri.Length == 0)
            return Normalize(reference);
        string root = Root(baseUri);
        if (reference.StartsWith("//", StringComparison.Ordinal))
            return Normalize(baseUri.Substring(0, baseUri.IndexOf(':') + 1) + reference);
        if (reference[0] == '/')
            return Normalize(root + reference);
        int slash = baseUri.LastIndexOf('/');
        string folder = slash < root.Length ? root + (root.Length > 0 ? "/" : "") : baseUri.Substring(0, slash + 1);
        return Normalize(folder + reference);
    }

    /// <summary>Removes <c>.</c> and <c>..</c> steps.</summary>
    public static string Normalize(string uri)
    {
        if (uri.IndexOf("./", StringComparison.Ordinal) < 0 && !uri.EndsWith("/..", StringComparison.Ordinal))
            return uri;
        string root = Root(uri);
        string path = uri.Substring(root.Length);
        bool isRooted = path.StartsWith("/", StringComparison.Ordinal);
        var steps = new List<string>();
        foreach (string step in path.TrimStart('/').Split('/'))
        {
            if (step == ".")
                continue;
            if (step == ".." && steps.Count > 0 && steps[steps.Count - 1] != "..")
                steps.RemoveAt(steps.Count - 1);
            else if (step != ".." || (!isRooted && root.Length == 0))
                steps.Add(step);
        }
        return root + (isRooted ? "/" : "") + string.Join("/", steps);
    }

    /// <summary>Scheme and authority: <c>https://example.com</c>; for <c>urn:x</c> the scheme.</summary>
    private static string Root(string uri)
    {
        if (!IsAbsolute(uri))
            return "";
        int colon = uri.IndexOf(':');
        if (string.CompareOrdinal(uri, colon, "://", 0, 3) != 0)
            return uri.Substring(0, colon + 1);
        int slash = uri.IndexOf('/', colon + 3);
        return slash < 0 ? uri : uri.Substring(0, slash);
    }
}
