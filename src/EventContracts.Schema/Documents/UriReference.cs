using System;

namespace EventContracts.Schema.Documents;

/// <summary>
/// URI references as RFC 3986 resolves them, over plain strings: System.Uri refuses relative bases, and a schema set may be addressed by relative
/// <c>$id</c>s alone.
/// </summary>
internal readonly struct UriReference
{
    private readonly string authority;
    private readonly string query;

    private UriReference(string scheme, string authority, string path, string query)
    {
        Scheme = scheme;
        this.authority = authority;
        Path = path;
        this.query = query;
    }

    /// <summary>Without the colon; empty for a relative reference. One letter is a Windows drive, not a scheme.</summary>
    public string Scheme { get; }

    public string Path { get; }

    public bool IsAbsolute => Scheme.Length > 0;

    /// <summary>Splits off the fragment; null when there is no <c>#</c>.</summary>
    public static (string Uri, string? Fragment) SplitFragment(string reference)
    {
        int hash = reference.IndexOf('#');
        return hash < 0 ? (reference, null) : (reference.Substring(0, hash), reference.Substring(hash + 1));
    }

    /// <summary>A reference without its fragment.</summary>
    public static UriReference Parse(string text)
    {
        string scheme = "", authority = "", query = "";
        int colon = text.IndexOf(':'), slash = text.IndexOfAny(['/', '?']);
        if (colon > 1 && (slash < 0 || colon < slash) && IsScheme(text, colon))
        {
            scheme = text.Substring(0, colon).ToLowerInvariant();
            text = text.Substring(colon + 1);
        }
        int question = text.IndexOf('?');
        if (question >= 0)
        {
            query = text.Substring(question);
            text = text.Substring(0, question);
        }
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            int end = text.IndexOf('/', 2);
            authority = (end < 0 ? text : text.Substring(0, end)).ToLowerInvariant();
            text = end < 0 ? "" : text.Substring(end);
        }
        return new UriReference(scheme, authority, text, query);
    }

    /// <summary>Section 5.2.2, with a base that may itself be relative or empty.</summary>
    public static string Resolve(string baseUri, string reference)
    {
        UriReference target = Parse(reference);
        if (target.IsAbsolute)
            return target.WithPath(PathSegments.RemoveDots(target.Path)).ToString();
        UriReference from = Parse(baseUri);
        if (target.authority.Length > 0)
            return new UriReference(from.Scheme, target.authority, PathSegments.RemoveDots(target.Path), target.query).ToString();
        if (target.Path.Length == 0)
            return new UriReference(from.Scheme, from.authority, from.Path, target.query.Length > 0 ? target.query : from.query).ToString();
        string path = target.Path[0] == '/' ? target.Path : from.Directory + target.Path;
        return new UriReference(from.Scheme, from.authority, PathSegments.RemoveDots(path), target.query).ToString();
    }

    /// <summary>One spelling for equal URIs: lower-case scheme and host, no dots in the path, percent-encoding undone.</summary>
    public static string Canonical(string uri)
    {
        UriReference parsed = Parse(uri);
        return parsed.WithPath(PathSegments.RemoveDots(PercentEncoding.Decode(parsed.Path))).ToString();
    }

    public override string ToString() => (IsAbsolute ? Scheme + ":" : "") + authority + Path + query;

    // Section 5.2.3: a host without a path has the root for its directory.
    private string Directory => authority.Length > 0 && Path.Length == 0 ? "/" : Path.Substring(0, Path.LastIndexOf('/') + 1);

    private UriReference WithPath(string path) => new(Scheme, authority, path, query);

    private static bool IsScheme(string text, int colon)
    {
        for (int i = 0; i < colon; i++)
        {
            char letter = text[i];
            if (letter is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) && (i == 0 || letter is not ((>= '0' and <= '9') or '+' or '-' or '.')))
                return false;
        }
        return true;
    }
}
