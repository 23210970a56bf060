using System.Collections.Generic;

namespace EventContracts.Schema.Documents;

/// <summary>Paths with forward slashes, of files and of URIs alike.</summary>
internal static class PathSegments
{
    /// <summary>
    /// Takes <c>.</c> and <c>..</c> out. A <c>..</c> above the root is dropped (RFC 3986, 5.2.4); above the start of a relative path it
    /// stays.
    /// </summary>
    public static string RemoveDots(string path)
    {
        if (path.IndexOf("./", System.StringComparison.Ordinal) < 0 && !path.EndsWith(".", System.StringComparison.Ordinal))
            return path;
        bool rooted = path.Length > 0 && path[0] == '/';
        string[] segments = path.Split('/');
        var kept = new List<string>(segments.Length);
        for (int i = 0; i < segments.Length; i++)
        {
            string segment = segments[i];
            bool last = i == segments.Length - 1;
            if (segment == "." || segment == "..")
            {
                if (segment == "..")
                    StepUp(kept, rooted);
                if (last)
                    kept.Add("");
            }
            else
                kept.Add(segment);
        }
        return string.Join("/", kept);
    }

    private static void StepUp(List<string> kept, bool rooted)
    {
        int floor = rooted ? 1 : 0;
        if (kept.Count > floor && kept[kept.Count - 1] != "..")
            kept.RemoveAt(kept.Count - 1);
        else if (!rooted)
            kept.Add("..");
    }

    public static string DirectoryOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    public static string LastOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
