using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Generator.Inputs;

/// <summary>What the project file says. Value-equal, so that an unrelated property change leaves everything cached.</summary>
internal sealed record GeneratorOptions(string Namespace, string ProjectDirectory, bool PreserveUnknown)
{
    public static GeneratorOptions Read(AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions options = provider.GlobalOptions;
        string? root = Property(options, "RootNamespace");
        string @namespace = Property(options, "EventContractsNamespace") ?? (root is null ? "Contracts" : root + ".Contracts");
        string directory = (Property(options, "ProjectDir") ?? "").Replace('\\', '/');
        bool preservesUnknown = string.Equals(Property(options, "EventContractsPreserveUnknown"), "true", StringComparison.OrdinalIgnoreCase);
        return new GeneratorOptions(@namespace, directory, preservesUnknown);
    }

    /// <summary>The path below the project, or the file name alone: generated code never holds a path of one machine.</summary>
    public string Relative(string path)
    {
        if (ProjectDirectory.Length > 0 && path.StartsWith(ProjectDirectory, StringComparison.OrdinalIgnoreCase))
            return path.Substring(ProjectDirectory.Length).TrimStart('/');
        return path.Substring(path.LastIndexOf('/') + 1);
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
