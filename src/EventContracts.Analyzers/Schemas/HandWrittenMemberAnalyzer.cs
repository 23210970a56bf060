using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Schemas;

/// <summary>
/// EVC0012: public state that somebody added to the partial record of a contract never travels, because the schema alone decides what does; and an attribute
/// for System.Text.Json on a backing field never had an effect.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandWrittenMemberAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = Rule.Schema(
        DiagnosticIds.HandWrittenMember, "Hand-written member changes or misses the wire shape", "{0}", DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (GeneratedContracts.Find(start.Compilation) is not { } contracts)
                return;
            start.RegisterSymbolAction(symbol =>
            {
                State(symbol, contracts);
                FieldAttributes(symbol);
            }, SymbolKind.NamedType);
        });
    }

    private static void State(SymbolAnalysisContext context, GeneratedContracts contracts)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (contracts.GeneratedTree(type, context.CancellationToken) is not { } generated)
            return;
        foreach (ISymbol member in type.GetMembers().Where(IsPublicState))
        {
            Location place = member.Locations[0];
            if (place.SourceTree == generated || SerializationAttributes.IsIgnored(member))
                continue;
            string fault = $"'{member.Name}' is not in the schema of '{type.Name}', so it is never sent nor received";
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, place, fault + "; add it to the schema, or say [JsonIgnore]"));
        }
    }

    // A property that only computes is no state, so nothing of it gets lost on the way.
    private static bool IsPublicState(ISymbol member)
    {
        if (member is not { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsImplicitlyDeclared: false })
            return false;
        if (member is IPropertySymbol { IsIndexer: false } property)
            return property.SetMethod is not null || HasBackingField(property);
        return member is IFieldSymbol;
    }

    private static bool HasBackingField(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    // Backing fields get no symbol action of their own.
    private static void FieldAttributes(SymbolAnalysisContext context)
    {
        foreach (ISymbol member in ((INamedTypeSymbol)context.Symbol).GetMembers())
        {
            if (member is not IFieldSymbol { AssociatedSymbol: IPropertySymbol property } field)
                continue;
            foreach (AttributeData attribute in field.GetAttributes().Where(SerializationAttributes.IsForProperties))
            {
                if (attribute.ApplicationSyntaxReference is not { } syntax)
                    continue;
                string fault = $"[field: {SerializationAttributes.ShortName(attribute)}] on '{property.Name}' has no effect";
                var place = Location.Create(syntax.SyntaxTree, syntax.Span);
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, place, fault + ": the serializer looks at the property; write 'property:'"));
            }
        }
    }
}
