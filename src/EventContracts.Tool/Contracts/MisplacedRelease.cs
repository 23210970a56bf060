using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;

namespace EventContracts.Tool.Contracts;

/// <summary>Released versions that were edited or moved: what is compared with them would be wrong.</summary>
internal static class MisplacedRelease
{
    public static void ThrowIfAny(IEnumerable<Contract> released)
    {
        string[] lines =
        [
            .. from contract in released
               let place = ReleasedPath.Parse(contract.Path)
               where place != new ReleasedPath(contract.Metadata.Type, contract.Metadata.Major, contract.Metadata.Minor)
               select contract.ErrorAt(
                   contract.Metadata.Type == place.Type ? MetadataKey.Version : MetadataKey.Type,
                   $"The place says {place.Type} {place.Major}.{place.Minor}, the contract {contract.Name}. A released version never changes: restore it from version control."),
        ];
        string[] edited =
        [
            .. from contract in released
               where ReleaseSeal.IsIntact(contract.File) == false
               select contract.ErrorAt("", $"{contract.Name} is not what was released: its content does not belong to its seal. Restore it from version control."),
        ];
        if (lines.Length + edited.Length > 0)
            throw ToolException.Usage(string.Join("\n", lines.Concat(edited)));
    }
}
