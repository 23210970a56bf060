using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Bundling;

/// <summary>
/// Names for definitions that come from other files: what the definition, or the file, is called there; with the file before it where two have one
/// name.
/// </summary>
internal static class PartNames
{
    private static readonly string[] Endings = [".schema.json", ".json"];

    /// <param name="parts">In an order that does not depend on the caller's.</param>
    /// <param name="taken">Names that stand for something else already.</param>
    public static IReadOnlyDictionary<Subschema, string> For(IReadOnlyList<Subschema> parts, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.Ordinal);
        ILookup<string, Subschema> byName = parts.ToLookup(Short, StringComparer.Ordinal);
        var names = new Dictionary<Subschema, string>();
        foreach (Subschema part in parts)
        {
            string wanted = Short(part);
            if (!part.IsRoot && (byName[wanted].Count() > 1 || used.Contains(wanted)))
                wanted = FileName(part) + "." + wanted;
            string name = wanted;
            for (int number = 2; !used.Add(name); number++)
                name = wanted + "." + number.ToString(CultureInfo.InvariantCulture);
            names.Add(part, name);
        }
        return names;
    }

    private static string Short(Subschema part) =>
        part.IsRoot || !JsonPointer.TryParse(part.Pointer, out IReadOnlyList<string> segments) ? FileName(part) : Plain(segments[segments.Count - 1]);

    private static string FileName(Subschema part)
    {
        string name = part.File.FileName;
        string? ending = Array.Find(Endings, ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal));
        return Plain(name.Substring(0, name.Length - (ending?.Length ?? 0)));
    }

    // A name goes into pointers and URIs: what would be escaped there is left out of it.
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char letter in name)
            plain.Append(letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_' ? letter : '_');
        return plain.Length == 0 ? "_" : plain.ToString();
    }
}
