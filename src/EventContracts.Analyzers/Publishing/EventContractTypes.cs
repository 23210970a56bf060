using System;
using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Publishing;

/// <summary>What the types of a compilation and its references say of their contracts. Thread-safe.</summary>
internal sealed class EventContractTypes(Compilation compilation)
{
    private readonly INamedTypeSymbol? _attribute = compilation.GetTypeByMetadataName("EventContracts.EventContractAttribute");
    private readonly INamedTypeSymbol? _contract = compilation.GetTypeByMetadataName("EventContracts.IEventContract`1");
    private readonly ConcurrentDictionary<ITypeSymbol, EventContractType?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Null for a type that is no contract.</summary>
    public EventContractType? Of(ITypeSymbol? type) => type is not INamedTypeSymbol named || _contract is null && _attribute is null ? null : _known.GetOrAdd(named, _ => Read(named));

    private EventContractType? Read(INamedTypeSymbol type)
    {
        AttributeData? attribute = _attribute is null ? null : type.GetAttributes().FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.AttributeClass, _attribute));
        if (attribute is null)
            return type.AllInterfaces.Any(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, _contract)) ? new(type, null, null, false) : null;
        TypedConstant key = Named(attribute, "PartitionKey");
        string[]? paths = key.IsNull || key.Kind != TypedConstantKind.Array ? null : [.. key.Values.Select(one => one.Value as string ?? "")];
        return new(type, Named(attribute, "Topic") is { IsNull: false, Kind: TypedConstantKind.Primitive, Value: string topic } ? topic : null, paths, Named(attribute, "IsTotallyOrdered") is { IsNull: false, Value: true });
    }

    private static TypedConstant Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(one => string.Equals(one.Key, name, StringComparison.Ordinal)).Value;
}
