using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using EventContracts.Schema.Naming;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>
/// EVC0006: two properties of one object get the same C# name. The generator then numbers them by their order, so a third property could rename them.
/// Properties of referenced and allOf schemas count; those of a union's branches don't, since they may end up in types of their own.
/// </summary>
internal sealed class CollidingNamesRule : SchemaRule
{
    private const string ExplicitName = "x-csharp-name";

    public override DiagnosticDescriptor Descriptor { get; } = Rule.Schema(
        DiagnosticIds.CollidingNames,
        "Two properties get the same C# name",
        "'{0}' and '{1}' both become the C# property {2}; give one of them an x-csharp-name",
        DiagnosticSeverity.Error);

    public override IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project)
    {
        var reported = new HashSet<TextSpan>();
        foreach (Subschema holder in contract.Schemas)
        {
            if (holder.Keyword("properties") is null && holder.Keyword("allOf") is null)
                continue;
            foreach (SchemaFinding finding in Collisions(holder, project))
            {
                // An allOf inside an allOf sees what its holder sees.
                if (reported.Add(finding.Span))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<SchemaFinding> Collisions(Subschema holder, SchemaProject project)
    {
        // The generator's order: an explicit name goes first, then the wire names ordinally.
        IEnumerable<IGrouping<string, Subschema.Property>> byName = HeldSchemas.Of(project.Set, holder)
            .SelectMany(part => part.Properties)
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .Select(same => same.FirstOrDefault(property => Explicit(property) is not null) ?? same.First())
            .OrderBy(property => Explicit(property) is null).ThenBy(property => property.Name, StringComparer.Ordinal)
            .GroupBy(property => CSharpNames.Pascal(Explicit(property) ?? property.Name), StringComparer.Ordinal);
        foreach (IGrouping<string, Subschema.Property> same in byName)
        {
            Subschema.Property first = same.First();
            int number = 2;
            foreach (Subschema.Property other in same.Skip(1))
            {
                string numbered = same.Key + number++;
                // Reported where a property is written, by the object around it: not again by whoever refers to that object.
                if (IsInside(other, holder))
                    yield return new SchemaFinding(other.NameSpan, other.Name, first.Name, same.Key).With(FixProperty.Name, numbered);
                else if (IsInside(first, holder))
                    yield return new SchemaFinding(first.NameSpan, first.Name, other.Name, same.Key).With(FixProperty.Name, numbered);
            }
        }
    }

    private static bool IsInside(Subschema.Property property, Subschema holder) =>
        ReferenceEquals(property.Schema.File, holder.File)
        && property.Schema.Pointer.StartsWith(holder.Pointer + "/", StringComparison.Ordinal);

    private static string? Explicit(Subschema.Property property) =>
        property.Schema.Extension(ExplicitName) is { IsString: true, Text.Length: > 0 } name ? name.Text : null;
}
