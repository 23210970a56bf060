using System.Collections.Generic;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EventContracts.CodeFixes.Schemas;

/// <summary>EVC0011: opens the object or enum, or says that it is closed on purpose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClosedContractFix), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".json"])]
public sealed class ClosedContractFix() : SchemaFix(DiagnosticIds.ClosedContract)
{
    internal override IEnumerable<SchemaChange> Changes(SchemaDocument document)
    {
        if (document.Place is not { } place)
            yield break;
        yield return new SchemaChange($"Open it: remove \"{place.Member.Name}\"", document.Editor.RemoveMember(place.Container, place.Member));
        JsonEdit stated = document.Editor.AddMember(place.Container, "x-extensible", "false", after: place.Member);
        yield return new SchemaChange("Closed on purpose: say \"x-extensible\": false", stated);
    }
}
