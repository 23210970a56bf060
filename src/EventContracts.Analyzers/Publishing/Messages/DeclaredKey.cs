using System.Linq;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Messages;

/// <summary>Writes the key that the contract of a message declares, from the event as the code names it.</summary>
internal static class DeclaredKey
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>C# for the key; null where it can't be written: of several parts, of an event without a name, of a type without a plain text.</summary>
    public static string? Expression(ProducedMessage message, ProducerBody body)
    {
        if (message.Contract is not { Key: [var path] } contract || message.Value is null || KafkaTypes.IsNoKey(message.KeyType))
            return null;
        if (Name(message.Value, contract, body) is not { } name)
            return null;
        ITypeSymbol? type = contract.Type;
        foreach (string step in path.Split('.'))
            type = type?.GetMembers(step).OfType<IPropertySymbol>().FirstOrDefault()?.Type;
        string property = name + "." + path;
        // The product's own message has bytes for a key.
        if (message.KeyType is null)
            return Text(type, property) is { } text ? $"global::System.Text.Encoding.UTF8.GetBytes({text})" : null;
        if (SymbolEqualityComparer.Default.Equals(message.KeyType, type))
            return property;
        return message.KeyType.SpecialType == SpecialType.System_String ? Text(type, property) : null;
    }

    private static string? Text(ITypeSymbol? type, string property) => type switch
    {
        { SpecialType: SpecialType.System_String, NullableAnnotation: not NullableAnnotation.Annotated } => property,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => $"{property}.ToString({Invariant})",
        { Name: "Guid", ContainingNamespace.Name: "System" } => property + ".ToString()",
        _ => null,
    };

    /// <summary>What the code calls the event, where that is one name.</summary>
    private static string? Name(IOperation value, EventContractType contract, ProducerBody body)
    {
        IOperation plain = value.Unwrapped();
        if (IsNameOf(contract, plain))
            return plain.Syntax.ToString();
        string[] names = [.. body.Closure(value).Where(one => IsNameOf(contract, one)).Select(one => one.Syntax.ToString()).Distinct()];
        return names is [var only] ? only : null;
    }

    private static bool IsNameOf(EventContractType contract, IOperation operation) =>
        operation is IParameterReferenceOperation or ILocalReferenceOperation && SymbolEqualityComparer.Default.Equals(operation.Type, contract.Type);
}
