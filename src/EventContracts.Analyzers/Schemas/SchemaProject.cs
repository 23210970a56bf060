using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Schemas;

/// <summary>All schema files of a compilation, parsed once, and what they say of their events.</summary>
internal sealed class SchemaProject
{
    private const string RoleKey = "build_metadata.AdditionalFiles.EventContractsRole";

    private readonly Dictionary<string, SchemaFile> _files;

    private SchemaProject(IReadOnlyList<SchemaFile> files)
    {
        _files = files.GroupBy(file => file.Path, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        Set = SchemaSet.Create(files);
        Events = Set.Files.Select(file => (file, ContractMetadataReader.Read(Set, file).Metadata)).Where(one => one.Metadata.IsStated).ToArray();
    }

    public SchemaSet Set { get; }

    /// <summary>The files with an <c>x-event</c>, in the order of their paths.</summary>
    public IReadOnlyList<(SchemaFile File, ContractMetadata Metadata)> Events { get; }

    public static SchemaProject Read(AnalyzerOptions options, CancellationToken cancellation) => new(options.AdditionalFiles
        .Where(file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        .Select(file => Parse(file, options.AnalyzerConfigOptionsProvider.GetOptions(file), cancellation))
        .OfType<SchemaFile>()
        .Where(file => file is { IsContractFile: true, Role: not SchemaFileRole.Released })
        .ToImmutableArray());

    public SchemaFile? File(AdditionalText text) => _files.TryGetValue(text.Path.Replace('\\', '/'), out SchemaFile? file) ? file : null;

    private static SchemaFile? Parse(AdditionalText file, AnalyzerConfigOptions options, CancellationToken cancellation)
    {
        SchemaFileRole role = options.TryGetValue(RoleKey, out string? value) && Enum.TryParse(value, ignoreCase: true, out SchemaFileRole parsed) ? parsed : SchemaFileRole.Auto;
        return file.GetText(cancellation) is { } text ? SchemaFile.Parse(file.Path, text.ToString(), role) : null;
    }
}
