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
        if (file.GetText(cancellation) is not SourceText text)
            return null;
        SchemaFile parsed = SchemaFile.Parse(file.Path.Replace('\\', '/'), text.ToString(), Role(options.GetOptions(file)));
        return parsed.IsContractFile ? parsed : null;
    }

    private static SchemaFileRole Role(AnalyzerConfigOptions options) =>
        options.TryGetValue(RoleKey, out string? role) && Enum.TryParse(role, ignoreCase: true, out SchemaFileRole parsed) ? parsed : SchemaFileRole.Auto;
}
