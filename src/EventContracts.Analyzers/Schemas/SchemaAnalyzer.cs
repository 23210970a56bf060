using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Schemas;

/// <summary>Runs every <see cref="SchemaRule"/> over the schema files, live in the IDE and in the build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaAnalyzer : DiagnosticAnalyzer
{
    // Roslyn keeps the value for as long as the text lives: after an edit only the edited file is parsed again.
    private readonly SourceTextValueProvider<ParsedText> parsedTexts = new(text => new ParsedText(text));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = SchemaRules.All.Select(rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var project = new Lazy<SchemaProject>(() => SchemaProject.Read(start.Options, Parsed));
            start.RegisterAdditionalFileAction(file => Analyze(file, project));

            ParsedText Parsed(SourceText text) => start.TryGetValue(text, parsedTexts, out ParsedText? parsed) ? parsed : new ParsedText(text);
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Lazy<SchemaProject> project)
    {
        if (!SchemaProject.IsCandidate(context.AdditionalFile) || project.Value.Find(context.AdditionalFile) is not { } contract)
            return;
        foreach (SchemaRule rule in SchemaRules.All)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!contract.IsReadable && rule is not UnreadableSchemaRule)
                break;
            foreach (SchemaFinding finding in rule.Check(contract, project.Value))
                context.ReportDiagnostic(Create(rule, contract, finding, context.AdditionalFile.Path));
        }
    }

    private static Diagnostic Create(SchemaRule rule, ContractFile contract, SchemaFinding finding, string path)
    {
        Location location = FilePlace.Of(contract.File, finding.Span, path);
        object[] arguments = [.. finding.Arguments.Select(MessageText.OneLine)];
        return finding.Severity is { } severity
            ? Diagnostic.Create(rule.Descriptor, location, severity, additionalLocations: null, finding.Properties, arguments)
            : Diagnostic.Create(rule.Descriptor, location, finding.Properties, arguments);
    }
}
