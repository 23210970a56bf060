using System;
using System.Text;

namespace EventContracts.Schema.Contracts;

/// <summary>
/// An event type and version as a name says them: <c>user.created.v2.schema.json</c> is user.created, 2.0. A name that is only a version
/// (<c>user.created/v2.schema.json</c>, <c>released/user.created/1.0.json</c>, <c>click/jsonschema/1-0-0</c>) has its type in the segment before.
/// <c>$</c> becomes a dot (<c>issues$opened</c>), white space a hyphen; case and hyphens stay.
/// </summary>
internal sealed record ContractName(string Type, ContractVersion? Version)
{
    private static readonly string[] Endings = [".schema.json", ".json", ".schema"];

    // Folders of versions are often sorted by format: click/jsonschema/1-0-0.
    private static readonly string[] Formats = ["jsonschema", "json-schema", "json_schema"];

    /// <summary>From a path or a URI; null when nothing in it can be an event type.</summary>
    public static ContractName? Parse(string pathOrUri)
    {
        string[] segments = pathOrUri.Split(['/', '\\', ':', '#'], StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0)
            return null;
        string name = WithoutEnding(segments[segments.Length - 1]);
        if (segments.Length > 1 && ContractVersion.ParseSegment(name) is { } whole)
        {
            bool isSorted = segments.Length > 2 && Array.IndexOf(Formats, segments[segments.Length - 2].ToLowerInvariant()) >= 0;
            return Typed(segments[segments.Length - (isSorted ? 3 : 2)], whole);
        }
        int at = VersionStart(name, out ContractVersion? version);
        return Typed(name.Substring(0, at), version);
    }

    private static ContractName? Typed(string name, ContractVersion? version) =>
        Normalise(name) is { Length: > 0 } type ? new ContractName(type, version) : null;

    /// <summary>Letters, digits, dots, hyphens and underscores, beginning and ending with a letter or digit.</summary>
    public static bool IsWellFormed(string type)
    {
        if (type.Length == 0 || !char.IsLetterOrDigit(type[0]) || !char.IsLetterOrDigit(type[type.Length - 1]))
            return false;
        for (int i = 0; i < type.Length; i++)
        {
            char letter = type[i];
            if (!char.IsLetterOrDigit(letter) && letter is not ('-' or '_' or '.') || (letter == '.' && type[i - 1] == '.'))
                return false;
        }
        return true;
    }

    /// <summary>The nearest well-formed type; empty when there is none.</summary>
    public static string Normalise(string name)
    {
        var type = new StringBuilder(name.Length);
        foreach (char letter in name)
        {
            char kept = char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter : letter is '$' or '/' or '.' ? '.' : '-';
            if (kept != '.' || (type.Length > 0 && type[type.Length - 1] != '.'))
                type.Append(kept);
        }
        return type.ToString().Trim('.', '-', '_');
    }

    // ".v2" or ".v2.1" at the end, also after a hyphen or an underscore.
    private static int VersionStart(string name, out ContractVersion? version)
    {
        for (int i = name.Length - 2; i > 0; i--)
        {
            if (name[i] is 'v' or 'V' && name[i - 1] is ('.' or '-' or '_'))
            {
                version = ContractVersion.Parse(name.Substring(i + 1));
                return version is null ? name.Length : i - 1;
            }
        }
        version = null;
        return name.Length;
    }

    private static string WithoutEnding(string name)
    {
        foreach (string ending in Endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return name.Substring(0, name.Length - ending.Length);
        }
        return name;
    }
}
