using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Schemas;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>What a contract does to one of its released versions. Kept for as long as neither changes, and its diagnostic with it.</summary>
internal sealed class VersionFinding(CompatibilityFinding finding, ReleasedFile released, SchemaFile file, ContractMetadata contract)
{
    private Made? last;

    public CompatibilityFinding Finding { get; } = finding;

    public ReleasedFile Released { get; } = released;

    public ContractMetadata Contract { get; } = contract;

    /// <summary>What the change is, for those who accept it.</summary>
    public BreakIdentity Change { get; } = BreakIdentity.Of(finding, file);

    /// <summary>What is reported, with the paths as the project lists them.</summary>
    public Diagnostic Diagnostic(string path, string? releasedPath)
    {
        if (Volatile.Read(ref last) is { } known && known.Path == path && known.ReleasedPath == releasedPath)
            return known.Diagnostic;
        SchemaLocation now = Finding.New, old = Finding.Old;
        Location place = FilePlace.Of(now.File, ChangedToken.Of(now), path);
        Location[] before = releasedPath is null ? [] : [FilePlace.Of(old.File, ChangedToken.Of(old), releasedPath)];
        object[] arguments = [.. Arguments.Select(MessageText.OneLine)];
        var made = Microsoft.CodeAnalysis.Diagnostic.Create(CompatibilityDescriptors.For(Finding), place, Severity, before, Properties, arguments);
        Volatile.Write(ref last, new Made(path, releasedPath, made));
        return made;
    }

    private DiagnosticSeverity Severity => Finding.Severity switch
    {
        FindingSeverity.Error => DiagnosticSeverity.Error,
        FindingSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    // Event, both versions, place, what is wrong, an event that shows it.
    private string[] Arguments =>
    [
        Contract.Type,
        Released.Version,
        Contract.Version,
        "#" + Finding.New.Pointer,
        Finding.Message,
        Example,
    ];

    // For the code fixes; see FixProperty.
    private ImmutableDictionary<string, string?> Properties => ImmutableDictionary<string, string?>.Empty
        .Add(FixProperty.Released, Released.File.Path)
        .Add(FixProperty.OldPointer, Finding.Old.Pointer)
        .Add(FixProperty.NewPointer, Finding.New.Pointer)
        .Add(FixProperty.Path, Finding.Path)
        .Add(FixProperty.Version, Contract.Version)
        .Add(FixProperty.Change, string.Join("\n", Change.Rule, Change.Pointer, Change.From, Change.To));

    private string Example
    {
        get
        {
            if (Finding.Counterexample is null)
                return "";
            string newName = Contract.Version == Released.Version ? "the current text" : Contract.Version;
            bool isBackward = (Finding.Directions & CompatibilityDirection.Backward) != 0;
            (string writer, string reader) = isBackward ? (Released.Version, newName) : (newName, Released.Version);
            return $". An event of {writer} that {reader} does not read: {JsonText.Write(Finding.Counterexample)}";
        }
    }

    private sealed record Made(string Path, string? ReleasedPath, Diagnostic Diagnostic);
}
