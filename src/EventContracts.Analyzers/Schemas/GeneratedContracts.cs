using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>Recognises the types that the generator makes, by the converter that it puts on each.</summary>
internal sealed class GeneratedContracts(INamedTypeSymbol converter, INamedTypeSymbol converterAttribute)
{
    /// <summary>Null in a compilation that does not use the runtime: nothing is analysed there.</summary>
    public static GeneratedContracts? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("EventContracts.Serialization.ContractConverter`2") is { } converter
        && compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonConverterAttribute") is { } attribute
            ? new GeneratedContracts(converter, attribute)
            : null;

    /// <summary>The file in which the generator declares the type; null for every other type.</summary>
    public SyntaxTree? GeneratedTree(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (!type.IsRecord || type.Locations.Length < 2)
            return null;
        AttributeData? mark = type.GetAttributes().FirstOrDefault(IsMark);
        return mark?.ApplicationSyntaxReference?.GetSyntax(cancellation).SyntaxTree;
    }

    private bool IsMark(AttributeData attribute) =>
        SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, converterAttribute)
        && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol named }
        && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, converter);
}
