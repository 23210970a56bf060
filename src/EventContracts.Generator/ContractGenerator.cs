using System.Collections.Generic;
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

        IncrementalValuesProvider<SchemaFile> schemas = context.AdditionalTextsProvider
            .Where(SchemaInputs.IsCandidate)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellation) => SchemaInputs.Parse(pair.Left, pair.Right, cancellation))
            .Where(file => file is not null)
            .Select((file, _) => file!)
            .WithTrackingName(Steps.Schemas);

        IncrementalValueProvider<ProjectLayout> layout = schemas.Collect().Combine(options)
            .Select((pair, _) => ProjectLayout.Create(pair.Left, pair.Right))
            .WithTrackingName(Steps.Layout);

        // Groups and files hang on the schema that they belong to, not on their place in a list: a file that comes or goes moves no other.
        IncrementalValuesProvider<MappedGroup> groups = schemas.Combine(layout)
            .Select((pair, _) => pair.Right.LedBy(pair.Left.Path))
            .Where(group => group is not null)
            .WithTrackingName(Steps.Groups)
            .Select((group, cancellation) => GroupMapper.Map(group!, cancellation))
            .WithTrackingName(Steps.Mapping);

        IncrementalValueProvider<ProjectSpec> project = groups.Collect().Combine(layout).Combine(options)
            .Select((all, cancellation) => ProjectMapper.Assemble(all.Left.Left, all.Left.Right, all.Right, cancellation))
            .WithTrackingName(Steps.Project);

        IncrementalValueProvider<bool> isCurrent = OldToolchain.IsCurrent(context);
        // Everything is combined before the filter: Roslyn loses outputs when a filtered list is combined further and its entries come and go.
        IncrementalValuesProvider<FileSpec> files = schemas.Combine(project.Combine(isCurrent))
            .Select((pair, _) => pair.Right.Right ? pair.Right.Left.Find(pair.Left.Path) : null)
            .Where(file => file is not null)
            .Select((file, _) => file!)
            .WithTrackingName(Steps.Files);
        context.RegisterSourceOutput(files, (output, file) => output.AddSource(file.HintName, SourceText.From(FileEmitter.Emit(file), Encoding.UTF8)));

        IncrementalValueProvider<EquatableList<NoteSpec>> notes = project.Select((spec, _) => spec.Notes).WithTrackingName(Steps.Notes);
        context.RegisterSourceOutput(notes, (output, all) =>
        {
            foreach (NoteSpec note in all)
                output.ReportDiagnostic(UntypedSchema.Create(note));
        });

        IncrementalValueProvider<EquatableList<HandlerSpec>> handlers = context.SyntaxProvider
            .CreateSyntaxProvider((node, _) => HandlerInputs.IsCandidate(node), HandlerInputs.Read)
            .Where(found => found.Count > 0)
            .Collect()
            .Select((all, _) => Sorted(all.SelectMany(one => one).Distinct()))
            .WithTrackingName(Steps.Handlers);

        IncrementalValueProvider<(string Namespace, EquatableList<string> Contracts)> catalog = project.Combine(options)
            .Select((pair, _) => (pair.Right.Namespace, pair.Left.Files.Select(file => file.Contract?.TypeName).OfType<string>().ToEquatableList()))
            .WithTrackingName(Steps.Catalog);
        context.RegisterSourceOutput(catalog.Combine(handlers).Combine(isCurrent), (output, pair) =>
        {
            ((string Namespace, EquatableList<string> Contracts) all, EquatableList<HandlerSpec> handled) = pair.Left;
            if (pair.Right && all.Contracts.Count > 0)
                output.AddSource(CatalogEmitter.HintName, SourceText.From(CatalogEmitter.Emit(all.Namespace, all.Contracts, handled), Encoding.UTF8));
        });

        UnreadableSchema.Register(context, schemas);
        OldToolchain.Register(context, schemas);
    }

    private static EquatableList<HandlerSpec> Sorted(IEnumerable<HandlerSpec> handlers) => handlers
        .OrderBy(one => one.EventTypeName, System.StringComparer.Ordinal)
        .ThenBy(one => one.ClassName, System.StringComparer.Ordinal)
        .ToEquatableList();
}
