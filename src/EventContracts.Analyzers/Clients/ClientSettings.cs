using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Values;
using EventContracts.Analyzers.Publishing;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Clients;

/// <summary>A configuration that a body makes and builds a client with, with all of its settings known.</summary>
/// <param name="Creation">Where it is made.</param>
/// <param name="Builder">The client's builder that gets it; null where it is in another body of the class.</param>
/// <param name="Values">The settings by name; what isn't among them has its default.</param>
internal sealed record ClientSettings(IObjectCreationOperation Creation, IObjectCreationOperation? Builder, IReadOnlyDictionary<string, IOperation> Values)
{
    /// <summary>Where to tell of the configuration as a whole: its type as it is written.</summary>
    public SyntaxNode Place => Creation.Syntax is ObjectCreationExpressionSyntax written ? written.Type : Creation.Syntax;

    public bool IsSet(string name) => Values.ContainsKey(name);

    public bool Is(string name, bool value) => Values.TryGetValue(name, out IOperation? set) && Constant(set) is bool found && found == value;

    /// <summary>The name of an enum's member; null for another value.</summary>
    public string? Enum(string name) =>
        Values.TryGetValue(name, out IOperation? set) && Plain(set) is IFieldReferenceOperation { Field: var field } ? field.Name : null;

    public bool Is(string name, int value) => Values.TryGetValue(name, out IOperation? set) && Constant(set) is int found && found == value;

    /// <summary>The configurations of one kind (<c>ProducerConfig</c>) in a body. One that others get, who may set something, is left out.</summary>
    public static IEnumerable<ClientSettings> Find(ProducerBody body, string kind, string builder)
    {
        foreach (IObjectCreationOperation creation in body.Operations.OfType<IObjectCreationOperation>())
        {
            if (creation.Arguments.IsEmpty && KafkaTypes.IsKafka(creation.Type, kind) && Read(creation, body, builder) is { } settings)
                yield return settings;
        }
    }

    private static ClientSettings? Read(IObjectCreationOperation creation, ProducerBody body, string builder)
    {
        if (Outer(creation) is IArgumentOperation direct)
            return Built(direct, builder) is { } at ? new(creation, at, Settings(creation, [])) : null;
        if (Holder(creation) is { } field)
            return PrivateFields.OnlyPassedTo(field, builder) ? new(creation, null, Settings(creation, [])) : null;
        if (Outer(creation) is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } })
            return null;
        ILocalReferenceOperation[] uses = [.. body.ReferencesTo(local)];
        IOperation[] arguments = [.. uses.Select(Outer).OfType<IArgumentOperation>()];
        bool isOpen = uses.Any(use => Outer(use) is not (IArgumentOperation or IPropertyReferenceOperation))
            || arguments.Any(argument => Built(argument, builder) is null);
        return !isOpen && arguments is [var only] ? new(creation, Built(only, builder), Settings(creation, uses)) : null;
    }

    /// <summary>The field that keeps the configuration for another body of the class.</summary>
    private static IFieldSymbol? Holder(IObjectCreationOperation creation) => Outer(creation) switch
    {
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation target } => target.Field,
        IFieldInitializerOperation { InitializedFields: [var field] } => field,
        _ => null,
    };

    private static IObjectCreationOperation? Built(IOperation argument, string builder) =>
        argument.Parent is IObjectCreationOperation made && KafkaTypes.IsKafka(made.Type, builder) ? made : null;

    private static Dictionary<string, IOperation> Settings(IObjectCreationOperation creation, IEnumerable<ILocalReferenceOperation> uses)
    {
        var values = new Dictionary<string, IOperation>();
        IEnumerable<IOperation> written = (creation.Initializer?.Initializers.AsEnumerable() ?? [])
            .Concat(uses.Select(use => use.Parent?.Parent).OfType<IOperation>());
        foreach (ISimpleAssignmentOperation assignment in written.OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is IPropertyReferenceOperation target)
                values[target.Property.Name] = assignment.Value;
        }
        return values;
    }

    private static IOperation? Outer(IOperation operation)
    {
        IOperation? parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
            parent = parent.Parent;
        return parent;
    }

    private static object? Constant(IOperation value) => Plain(value).ConstantValue is { HasValue: true, Value: var constant } ? constant : null;

    private static IOperation Plain(IOperation value)
    {
        value = value.Unwrapped();
        while (value is IConversionOperation conversion)
            value = conversion.Operand.Unwrapped();
        return value;
    }
}
