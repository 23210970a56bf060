using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Schemas;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>Compares every contract with its released versions. In a project without released files it does nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CompatibilityAnalyzer : DiagnosticAnalyzer
{
    private readonly SourceTextValueProvider<ParsedText> parsedTexts = new(text => new ParsedText(text));
    private readonly SourceTextValueProvider<LastResult<IReadOnlyList<VersionFinding>>> comparisons = new(_ => new());
    private readonly SourceTextValueProvider<LastResult<ReleasedVersions>> releases = new(_ => new());
    private readonly Action<string>? compared;

    /// <summary>As the compiler makes it.</summary>
    public CompatibilityAnalyzer()
        : this(null)
    {
    }

    /// <summary>One that tells of which contracts are compared, for those who count.</summary>
    internal CompatibilityAnalyzer(Action<string>? compared) => this.compared = compared;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = CompatibilityDescriptors.All.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            AnalyzerOptions options = start.Options;
            ImmutableArray<AdditionalText> released = options.AdditionalFiles.Where(file => CompatibilityProject.IsReleased(file, options)).ToImmutableArray();
            if (released.IsEmpty)
                return;
            // Read without a cancellation: what is computed lazily must not remember that the first who asked gave up.
            var project = new Lazy<CompatibilityProject>(() => new CompatibilityProject(
                SchemaProject.Read(options, Parsed),
                ReleasedVersions.Read(released, Parsed, Kept),
                CompatibilitySettings.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions).Options,
                Remembered,
                compared));
            start.RegisterAdditionalFileAction(file => Analyze(file, project));

            ParsedText Parsed(SourceText text) => start.TryGetValue(text, parsedTexts, out ParsedText? parsed) ? parsed : new ParsedText(text);
            LastResult<ReleasedVersions> Kept(SourceText text) => start.TryGetValue(text, releases, out LastResult<ReleasedVersions>? last) ? last : new();
            LastResult<IReadOnlyList<VersionFinding>> Remembered(SourceText text) =>
                start.TryGetValue(text, comparisons, out LastResult<IReadOnlyList<VersionFinding>>? last) ? last : new();
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Lazy<CompatibilityProject> project)
    {
        if (!SchemaProject.IsCandidate(context.AdditionalFile))
            return;
        if (project.Value.Accepted.Find(context.AdditionalFile) is { } accepted)
            AnalyzeAccepted(context, project.Value, accepted);
        else if (project.Value.FindReleased(context.AdditionalFile) is { } released)
            AnalyzeReleased(context, project.Value, released);
        else if (project.Value.Current.Find(context.AdditionalFile) is { IsReadable: true } contract)
            AnalyzeContract(context, project.Value, contract);
    }

    private static void AnalyzeReleased(AdditionalFileAnalysisContext context, CompatibilityProject project, ReleasedFile file)
    {
        foreach ((Schema.Json.TextSpan span, string message) in file.Faults)
            Report(CompatibilityDescriptors.UnreadableRelease, span, file.File.FileName, message);
        if (file.Faults.Count > 0)
            return;
        if (file.IsEdited)
            Report(CompatibilityDescriptors.EditedRelease, At("/" + ReleaseSeal.Keyword), file.Type, file.Version);
        ReleasedFile first = project.History.FirstFor(file);
        if (!ReferenceEquals(first, file))
            Report(CompatibilityDescriptors.DuplicateRelease, At(""), file.Type, file.Version, first.File.Path);
        if (!project.IsLastOfGone(file))
            return;
        foreach (CompatibilityFinding finding in project.CheckRemoved(file))
        {
            string pointer = "#" + finding.Old.Pointer;
            Report(CompatibilityDescriptors.For(finding), ChangedToken.Of(finding.Old), file.Type, file.Version, "none", pointer, finding.Message, "");
        }

        Schema.Json.TextSpan At(string pointer) => ChangedToken.Of(new SchemaLocation(file.File, pointer));
        void Report(DiagnosticDescriptor rule, Schema.Json.TextSpan span, params string[] arguments) =>
            CompatibilityAnalyzer.Report(context, rule, file.File, span, arguments);
    }

    private static void AnalyzeAccepted(AdditionalFileAnalysisContext context, CompatibilityProject project, AcceptedBreaks accepted)
    {
        foreach ((Schema.Json.TextSpan span, string message) in accepted.Faults)
            Report(CompatibilityDescriptors.MalformedAcceptance, span, accepted.File.FileName, message);
        foreach (AcceptedBreak entry in project.Accepted.Unused(accepted, project, context.CancellationToken))
            Report(CompatibilityDescriptors.UnusedAcceptance, new Schema.Json.TextSpan(entry.Span.Start, 1), entry.Change.Rule, entry.Change.Pointer);

        void Report(DiagnosticDescriptor rule, Schema.Json.TextSpan span, params string[] arguments) =>
            CompatibilityAnalyzer.Report(context, rule, accepted.File, span, arguments);
    }

    private static void Report(AdditionalFileAnalysisContext context, DiagnosticDescriptor rule, SchemaFile file, Schema.Json.TextSpan span, string[] arguments)
    {
        Location place = FilePlace.Of(file, span, context.AdditionalFile.Path);
        context.ReportDiagnostic(Diagnostic.Create(rule, place, [.. arguments.Select(MessageText.OneLine)]));
    }

    private static void AnalyzeContract(AdditionalFileAnalysisContext context, CompatibilityProject project, ContractFile contract)
    {
        string path = context.AdditionalFile.Path;
        if (project.IsNew(contract))
        {
            ContractMetadata metadata = contract.Metadata;
            var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperty.Released, project.History.PathFor(metadata));
            string[] arguments = [MessageText.OneLine(metadata.SchemaId), MessageText.OneLine(ReleasedHistory.NameFor(metadata))];
            Location place = FilePlace.Of(contract.File, contract.EventSpan, path);
            context.ReportDiagnostic(Diagnostic.Create(CompatibilityDescriptors.NotReleased, place, properties, [.. arguments]));
        }
        foreach (VersionFinding found in project.In(contract, context.CancellationToken))
            context.ReportDiagnostic(found.Diagnostic(path, project.Paths.TryGetValue(found.Finding.Old.File.Path, out string? released) ? released : null));
    }
}
