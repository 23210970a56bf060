using System.Collections.Immutable;
using System.Threading.Tasks;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Bundling;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>EVC1406: releases the last version of a contract that is gone once more, as the next minor one, deprecated.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetireContractFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class RetireContractFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ContractRemoved);

    /// <summary>None: what is released stays, so each is a decision.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        string path = (document.FilePath ?? document.Name).Replace('\\', '/');
        ReleasedFile last = ReleasedFile.Read(SchemaFile.Parse(path, text.ToString(), SchemaFileRole.Released));
        string version = last.Major + "." + (last.Minor + 1), next = path.Substring(0, path.LastIndexOf('/') + 1) + version + ".json";
        // An edited version is no ground for another one.
        if (last.File.Root is not { IsObject: true } || last.Faults.Count > 0 || last.IsEdited || ReleasedVersion.Document(document.Project, next) is not null)
            return;
        string retired = ReleasedText.Deprecated(last.File, version), title = $"Release {last.Type}/{version}.json, deprecated";
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            var action = CodeAction.Create(title, _ => Task.FromResult(ReleasedVersion.Add(document.Project, next, retired)), equivalenceKey: title);
            context.RegisterCodeFix(action, diagnostic);
        }
    }
}
