using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Bundling;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>EVC1406: releases the last version of a contract that is gone once more, as the next minor one, deprecated.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetireContractFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class RetireContractFix() : FileFix(DiagnosticIds.ContractRemoved)
{
    private protected override async Task<IReadOnlyList<FileChange>> Changes(TextDocument document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        string path = ReleasedVersion.Path(document);
        ReleasedFile last = ReleasedFile.Read(SchemaFile.Parse(path, text.ToString(), SchemaFileRole.Released));
        string version = last.Major + "." + (last.Minor + 1);
        string next = path.Substring(0, path.LastIndexOf('/') + 1) + version + ".json";
        // An edited version is no ground for another one.
        if (last.File.Root is not { IsObject: true } || last.Faults.Count > 0 || last.IsEdited || ReleasedVersion.Document(document.Project, next) is not null)
            return [];
        string retired = ReleasedText.Deprecated(last.File, version);
        return [new($"Release {last.Type}/{version}.json, deprecated", ReleasedVersion.Add(document.Project, next, retired))];
    }
}
