using System.Collections.Generic;
using System.Globalization;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>JSON pointers (RFC 6901).</summary>
public static class JsonPointer
{
    /// <summary>The pointer one step further.</summary>
    public static string Append(string pointer, string segment) => pointer + "/" + Escape(segment);

    public static string Append(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The unescaped segments. False when the text is no pointer: not empty and without a leading slash, or with a <c>~</c> that escapes
    /// nothing.
    /// </summary>
    public static bool TryParse(string pointer, out IReadOnlyList<string> segments)
    {
        segments = [];
        if (pointer.Length == 0)
            return true;
        if (pointer[0] != '/')
            return false;
        string[] parts = pointer.Substring(1).Split('/');
        for (int i = 0; i < parts.Length; i++)
        {
            if (!TryUnescape(ref parts[i]))
                return false;
        }
        segments = parts;
        return true;
    }

    /// <summary>One step from a value: the member of an object or the item of an array.</summary>
    public static JsonNode? Step(JsonNode node, string segment)
    {
        if (node.IsObject)
            return node.Member(segment);
        // Section 4: no leading zeros, no sign.
        return node.IsArray && segment.Length is > 0 and < 10 && (segment[0] != '0' || segment.Length == 1)
            && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < node.Items.Count
                ? node.Items[at]
                : null;
    }

    /// <summary>The value that a pointer names; null when there is none.</summary>
    public static JsonNode? Find(JsonNode? root, string pointer)
    {
        if (!TryParse(pointer, out IReadOnlyList<string> segments))
            return null;
        JsonNode? node = root;
        foreach (string segment in segments)
            node = node is null ? null : Step(node, segment);
        return node;
    }

    /// <summary>The pointer without its last step, and that step; null for the root.</summary>
    public static (string Parent, string Name)? Split(string pointer) => TryParse(pointer, out IReadOnlyList<string> segments) && segments.Count > 0
        ? (pointer.Substring(0, pointer.LastIndexOf('/')), segments[segments.Count - 1])
        : null;

    private static string Escape(string segment) =>
        segment.IndexOf('~') < 0 && segment.IndexOf('/') < 0 ? segment : segment.Replace("~", "~0").Replace("/", "~1");

    private static bool TryUnescape(ref string segment)
    {
        for (int i = segment.IndexOf('~'); i >= 0; i = segment.IndexOf('~', i + 1))
        {
            if (i + 1 >= segment.Length || segment[i + 1] is not ('0' or '1'))
                return false;
        }
        segment = segment.Replace("~1", "/").Replace("~0", "~");
        return true;
    }
}
