using System;
using System.Collections.Generic;
using System.Globalization;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Contracts;

/// <summary>The event type by convention: the last segment of <c>$id</c>, else the file name, without extensions and version.</summary>
internal static class ContractName
{
    private static readonly string[] Extensions = [".json", ".schema", ".event", ".jsonschema", ".yaml", ".yml", ".avsc"];

    public static (string Type, int? Major) Of(Subschema root, SchemaFile file)
    {
        string? id = Subschema.IdOf(root.Node, file);
        (string type, int? major) = id is null ? ("", null) : Split(id);
        if (type.Length == 0)
            (type, major) = Split(file.FileName);
        return (type.Length == 0 ? "event" : type, major);
    }

    private static (string Type, int? Major) Split(string path)
    {
        path = Uris.Split(path).Document.TrimEnd('/');
        int query = path.IndexOf('?');
        if (query >= 0)
            path = path.Substring(0, query);
        string[] segments = path.Split('/', ':');
        for (int i = segments.Length - 1; i >= 0; i--)
        {
            string name = Trim(segments[i], out int? major);
            if (name.Length > 0 && !IsVersion(name, out _))
                return (name.Replace('$', '.'), major ?? (i + 1 < segments.Length ? VersionOf(segments[i + 1]) : null));
        }
        return ("", null);
    }

    private static string Trim(string name, out int? major)
    {
        major = null;
        for (bool again = true; again;)
        {
            again = false;
            foreach (string extension in Extensions)
            {
                if (name.Length > extension.Length && name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                {
                    name = name.Substring(0, name.Length - extension.Length);
                    again = true;
                }
            }
            int dot = name.LastIndexOfAny(['.', '-', '_']);
            if (dot > 0 && IsVersion(name.Substring(dot + 1), out int version))
            {
                major = version;
                name = name.Substring(0, dot);
                again = true;
            }
        }
        return name;
    }

    private static int? VersionOf(string segment) => IsVersion(Trim(segment, out _), out int major) ? major : null;

    /// <summary><c>v2</c>, but not a bare number, which may be part of the name.</summary>
    private static bool IsVersion(string text, out int major)
    {
        major = 0;
        return text.Length is > 1 and < 6 && text[0] is 'v' or 'V' && int.TryParse(text.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out major);
    }
}
