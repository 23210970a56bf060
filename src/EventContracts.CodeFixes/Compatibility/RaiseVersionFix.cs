using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Compatibility;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>A break: makes it a new major version, which its consumers adopt when they choose. EVC1410: the next minor version.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseVersionFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class RaiseVersionFix() : SchemaFix([.. CompatibilityDescriptors.Breaks, DiagnosticIds.VersionMismatch])
{
    internal override IEnumerable<SchemaChange> Changes(SchemaDocument document)
    {
        if (!EventMetadata.IsOwnChange(document) || document.Released is not { } file || Parts(document.Property(FixProperty.Version)) is not { } current)
            yield break;
        bool isMinor = document.Lines(FixProperty.Change)[0] == DiagnosticIds.VersionMismatch;
        // What does not break needs no major version of its own.
        if (!isMinor && document.Severity != DiagnosticSeverity.Error)
            yield break;
        ReleasedFile released = ReleasedFile.Read(file);
        string version = isMinor ? released.Major + "." + (released.Minor + 1) : (current.Major + 1) + ".0";
        yield return new SchemaChange($"Make it version {version}", EventMetadata.Set(document, MetadataKey.Version, JsonText.Quote(version)));
    }

    private static (int Major, int Minor)? Parts(string? version)
    {
        int[] numbers = [.. (version ?? "").Split('.').Select(part => int.TryParse(part, out int number) ? number : -1)];
        return numbers.Length == 2 && Array.TrueForAll(numbers, number => number >= 0) ? (numbers[0], numbers[1]) : null;
    }
}
