using System.IO;
using EventContracts.Schema.Contracts;

namespace EventContracts.Tool.Contracts;

/// <summary>Where released versions are kept: <c>released/&lt;type&gt;/&lt;major.minor&gt;.json</c>.</summary>
internal static class ReleasedPath
{
    private const string FolderName = "released";

    /// <summary>Whether a path below the folder of a project is among them; what the file is called is for <see cref="ReleasedFile"/> to judge.</summary>
    public static bool IsReleased(string path) => path.Split('/') is [.., FolderName, _, _];

    /// <summary>The file of a version below the folder of a project, or below its folder of contracts.</summary>
    public static string Of(string folder, ContractMetadata contract) =>
        Path.Combine(FolderIn(folder), contract.Type, contract.Version + ".json");

    /// <summary>The file of a contract that comes from elsewhere, beside the folder of its released versions.</summary>
    public static string OfContract(string folder, ContractMetadata contract) =>
        Path.Combine(Path.GetDirectoryName(FolderIn(folder))!, contract.Type + (contract.Major > 1 ? ".v" + contract.Major : "") + ".schema.json");

    private static string FolderIn(string folder)
    {
        string direct = Path.Combine(folder, FolderName);
        bool isContracts = Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/', '\\')) == "contracts";
        return isContracts || Directory.Exists(direct) ? direct : Path.Combine(folder, "contracts", FolderName);
    }
}
