using System;
using System.Threading;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Generator.Inputs;

/// <summary>Additional files → parsed schemas. Each file is parsed once for each of its texts.</summary>
internal static class SchemaInputs
{
    private const string RoleKey = "build_metadata.AdditionalFiles.EventContractsRole";

    public static bool IsCandidate(AdditionalText file) => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public static SchemaFile? Parse(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        SchemaFileRole role = Role(options.GetOptions(file));
        // A released copy says what a contract was: the analyzers compare with it, and it has no type of its own.
        if (role == SchemaFileRole.Released || file.GetText(cancellation) is not SourceText text)
            return null;
        SchemaFile parsed = SchemaFile.Parse(file.Path.Replace('\\', '/'), text.ToString(), role);
        return parsed.IsContractFile ? parsed : null;
    }

    private static SchemaFileRole Role(AnalyzerConfigOptions options) =>
        options.TryGetValue(RoleKey, out string? role) && Enum.TryParse(role, ignoreCase: true, out SchemaFileRole parsed) ? parsed : SchemaFileRole.Auto;
}
