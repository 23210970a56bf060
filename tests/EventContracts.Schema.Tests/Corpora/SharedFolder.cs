using System;
using System.IO;

namespace EventContracts.Schema.Tests.Corpora;

/// <summary>Third-party schemas that are not part of the repository: a folder beside the checkout. Tests over them skip where it is absent.</summary>
internal static class SharedFolder
{
    public const string Absent = "the folder 'shared' with third-party schemas does not stand beside this checkout";

    public static string? Find(string path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", path);
            if (Directory.Exists(candidate) || File.Exists(candidate))
                return candidate;
        }
        return null;
    }
}
