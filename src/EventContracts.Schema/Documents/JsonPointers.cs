using System;
using System.Globalization;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>RFC 6901 pointers.</summary>
public static class JsonPointers
{
    public static string Escape(string step) => step.IndexOf('~') < 0 && step.IndexOf('/') < 0 ? step : step.Replace("~", "~0").Replace("/", "~1");

    public static string Unescape(string step) => step.IndexOf('~') < 0 ? step : step.Replace("~1", "/").Replace("~0", "~");

    /// <summary>The node at a pointer; null where there is none.</summary>
    public static JsonNode? Find(JsonNode root, string pointer)
    {
        if (pointer.Length == 0)
            return root;
        if (pointer[0] != '/')
            return null;
        JsonNode? at = root;
        foreach (string step in pointer.Substring(1).Split('/'))
        {
            string name = Unescape(step);
            if (at.Kind == JsonKind.Object)
                at = at.Member(name);
            else if (at.Kind == JsonKind.Array && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < at.Items.Count)
                at = at.Items[index];
            else
                at = null;
            if (at is null)
                return null;
        }
        return at;
    }

    /// <summary>A URI fragment as a pointer: percent-decoded; bad escapes are left as they are.</summary>
    public static string FromFragment(string fragment) => fragment.IndexOf('%') < 0 ? fragment : Uri.UnescapeDataString(fragment);
}
