using System;
using System.Collections.Generic;
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
        var first = new Dictionary<string, Subschema.Property>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Subschema.Property property in InOrder(holder, project))
        {
            string name = CSharpNames.Pascal(Explicit(property) ?? property.Name);
            if (!first.TryGetValue(name, out Subschema.Property? taken))
            {
                first.Add(name, property);
                continue;
            }
            int number = numbers.TryGetValue(name, out int last) ? last + 1 : 2;
            numbers[name] = number;
            // Reported where a property is written, by the object around it: not again by whoever refers to that object.
            (Subschema.Property at, Subschema.Property other) = IsInside(property, holder) ? (property, taken) : (taken, property);
            if (IsInside(at, holder))
                yield return new SchemaFinding(at.NameSpan, at.Name, other.Name, name).With(FixProperty.Name, name + number);
        }
    }

    // The generator's order: explicit names go first, then the wire names ordinally. Each name once, however many schemas refine it.
    private static List<Subschema.Property> InOrder(Subschema holder, SchemaProject project)
    {
        var byName = new Dictionary<string, Subschema.Property>(StringComparer.Ordinal);
        foreach (Subschema part in HeldSchemas.Of(project.Set, holder))
        {
            foreach (Subschema.Property property in part.Properties)
            {
                if (!byName.TryGetValue(property.Name, out Subschema.Property? known) || (Explicit(known) is null && Explicit(property) is not null))
                    byName[property.Name] = property;
            }
        }
        List<Subschema.Property> ordered = [.. byName.Values];
        ordered.Sort(static (left, right) =>
        {
            int order = (Explicit(left) is null).CompareTo(Explicit(right) is null);
            return order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
        });
        return ordered;
    }

    private static bool IsInside(Subschema.Property property, Subschema holder) =>
        ReferenceEquals(property.Schema.File, holder.File)
        && property.Schema.Pointer.StartsWith(holder.Pointer + "/", StringComparison.Ordinal);

    private static string? Explicit(Subschema.Property property) =>
        property.Schema.Extension(ExplicitName) is { IsString: true, Text.Length: > 0 } name ? name.Text : null;
}
