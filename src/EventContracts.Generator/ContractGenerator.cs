using System.Collections.Immutable;
using System.Linq;
using System.Text;
using EventContracts.Generator.Diagnostics;
using EventContracts.Generator.Emit;
using EventContracts.Generator.Inputs;
using EventContracts.Generator.Mapping;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Generator;

/// <summary>Schema files → C#: one file for each schema, one for the catalogue.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<GeneratorOptions> options = context.AnalyzerConfigOptionsProvider
            .Select((provider, _) => GeneratorOptions.Read(provider))
            .WithTrackingName(Steps.Options);

        IncrementalValueProvider<ImmutableArray<SchemaFile>> schemas = context.AdditionalTextsProvider
            .Where(SchemaInputs.IsCandidate)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellation) => SchemaInputs.Parse(pair.Left, pair.Right, cancellation))
            .Where(file => file is not null)
            .Select((file, _) => file!)
            .WithTrackingName(Steps.Schemas)
            .Collect();

        IncrementalValueProvider<ProjectSpec> project = schemas.Combine(options)
            .Select((pair, cancellation) => ProjectMapper.Map(pair.Left, pair.Right, cancellation))
            .WithTrackingName(Steps.Project);

        IncrementalValuesProvider<FileSpec> files = project.SelectMany((spec, _) => spec.Files).WithTrackingName(Steps.Files);
        context.RegisterSourceOutput(files, (output, file) => output.AddSource(file.HintName, SourceText.From(FileEmitter.Emit(file), Encoding.UTF8)));

        IncrementalValueProvider<EquatableList<NoteSpec>> notes = project.Select((spec, _) => spec.Notes.Select(NoteSpec.Of).ToEquatableList()).WithTrackingName(Steps.Notes);
        context.RegisterSourceOutput(notes, (output, all) =>
        {
            foreach (NoteSpec note in all)
                output.ReportDiagnostic(UntypedSchema.Create(note));
        });

        IncrementalValueProvider<EquatableList<HandlerSpec>> handlers = context.SyntaxProvider
            .CreateSyntaxProvider((node, _) => HandlerInputs.IsCandidate(node), HandlerInputs.Read)
            .Where(found => found.Count > 0)
            .Collect()
            .Select((all, _) => all.SelectMany(one => one).Distinct().OrderBy(one => one.EventTypeName, System.StringComparer.Ordinal).ThenBy(one => one.ClassName, System.StringComparer.Ordinal).ToEquatableList())
            .WithTrackingName(Steps.Handlers);

        IncrementalValueProvider<(string Namespace, EquatableList<string> Contracts)> catalog = project.Combine(options)
            .Select((pair, _) => (pair.Right.Namespace, pair.Left.Files.Where(file => file.Contract is not null).Select(file => file.Contract!.TypeName).ToEquatableList()))
            .WithTrackingName(Steps.Catalog);
        context.RegisterSourceOutput(catalog.Combine(handlers), (output, pair) =>
        {
            if (pair.Left.Contracts.Count > 0)
                output.AddSource(CatalogEmitter.HintName, SourceText.From(CatalogEmitter.Emit(pair.Left.Namespace, pair.Left.Contracts, pair.Right), Encoding.UTF8));
        });
    }
}
