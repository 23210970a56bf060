using System.Globalization;
using System.IO;
using EventContracts.Schema.Contracts;

namespace EventContracts.Tool.Contracts;

/// <summary>Where released versions are kept: <c>released/&lt;type&gt;/&lt;major.minor&gt;.json</c>.</summary>
internal sealed record ReleasedPath(string Type, int Major, int Minor)
{
    private const string FolderName = "released";

    /// <summary>Null for a path of anything else.</summary>
    public static ReleasedPath? Parse(string path)
    {
        string[] segments = path.Split('/');
        if (segments is not [.., FolderName, string type, string file] || !file.EndsWith(".json", System.StringComparison.Ordinal))
            return null;
        string[] numbers = file[..^".json".Length].Split('.');
        return numbers is [string major, string minor] && TryParse(major, out int first) && TryParse(minor, out int second)
            ? new ReleasedPath(type, first, second)
            : null;
    }

    /// <summary>The file of a version below the folder of a project, or below its folder of contracts.</summary>
    public static string Of(string folder, ContractMetadata contract) =>
        Path.Combine(FolderIn(folder), contract.Type, contract.Version + ".json");

    private static string FolderIn(string folder)
    {
        string direct = Path.Combine(folder, FolderName);
        bool isContracts = Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/', '\\')) == "contracts";
        return isContracts || Directory.Exists(direct) ? direct : Path.Combine(folder, "contracts", FolderName);
    }

    private static bool TryParse(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
