using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TextSpan = EventContracts.Schema.Json.TextSpan;

namespace EventContracts.Analyzers.Schemas;

/// <summary>Reports on schema files where they are wrong, with line and column in the JSON, live in the IDE and in the build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(SchemaRules.UnreadableSchema, SchemaRules.UnresolvedReference, SchemaRules.DuplicateEvent, SchemaRules.MalformedMetadata, SchemaRules.UnknownPartitionKey);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var project = new Lazy<SchemaProject>(() => SchemaProject.Read(start.Options, start.CancellationToken));
            start.RegisterAdditionalFileAction(file => Analyze(file, project.Value));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, SchemaProject project)
    {
        if (project.File(context.AdditionalFile) is not { } file)
            return;
        foreach (JsonProblem problem in file.Problems)
            Report(context, SchemaRules.UnreadableSchema, file, problem.Span, file.FileName, problem.Message);
        if (file.Root is null)
            return;
        foreach (SchemaProblem problem in References(project, file).Concat(project.Set.Problems.Where(problem => ReferenceEquals(problem.File, file))))
        {
            DiagnosticDescriptor rule = problem.Kind == SchemaProblemKind.DuplicateId ? SchemaRules.DuplicateEvent : SchemaRules.UnresolvedReference;
            Report(context, rule, file, problem.Span, problem.Message);
        }
        (ContractMetadata metadata, IReadOnlyList<SchemaProblem> problems) = ContractMetadataReader.Read(project.Set, file);
        TextSpan? key = file.Root.Member("x-event")?.Member("partitionKey")?.Span;
        foreach (SchemaProblem problem in problems)
        {
            bool isKey = problem.Kind == SchemaProblemKind.PointerWithoutProperty && key is { } span && problem.Span.Start >= span.Start && problem.Span.End <= span.End;
            Report(context, isKey ? SchemaRules.UnknownPartitionKey : SchemaRules.MalformedMetadata, file, problem.Span, problem.Message);
        }
        Duplicate(context, project, file, metadata);
    }

    private static IEnumerable<SchemaProblem> References(SchemaProject project, SchemaFile file) => project.Set.References(file)
        .Select(from => project.Set.Resolve(from, from.Ref!.Text).Problem)
        .OfType<SchemaProblem>();

    private static void Duplicate(AdditionalFileAnalysisContext context, SchemaProject project, SchemaFile file, ContractMetadata metadata)
    {
        if (!metadata.IsStated)
            return;
        (SchemaFile first, _) = project.Events.First(one => one.Metadata.Type == metadata.Type && one.Metadata.Major == metadata.Major);
        if (!ReferenceEquals(first, file))
            Report(context, SchemaRules.DuplicateEvent, file, Keyword(file, "x-event", "type"), $"'{metadata.SchemaId}' is defined by {first.FileName} too; give one of them another type or major version");
    }

    /// <summary>The value of the innermost of the keywords that is there.</summary>
    private static TextSpan Keyword(SchemaFile file, params string[] path)
    {
        JsonNode at = file.Root!;
        foreach (string name in path)
            at = at.Member(name) ?? at;
        return ReferenceEquals(at, file.Root) ? new TextSpan(at.Span.Start, 1) : at.Span;
    }

    private static void Report(AdditionalFileAnalysisContext context, DiagnosticDescriptor rule, SchemaFile file, TextSpan span, params object[] arguments)
    {
        (int line, int column) = file.LineColumn(span.Start);
        (int endLine, int endColumn) = file.LineColumn(span.End);
        var lines = new LinePositionSpan(new LinePosition(line, column), new LinePosition(endLine, endColumn));
        var location = Location.Create(context.AdditionalFile.Path, new Microsoft.CodeAnalysis.Text.TextSpan(span.Start, span.Length), lines);
        context.ReportDiagnostic(Diagnostic.Create(rule, location, arguments));
    }
}
