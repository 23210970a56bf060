using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Calls;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Values;

/// <summary>Finds out where an object comes from, by walking back over locals and calls.</summary>
internal sealed class ObjectOrigins(CallScope scope)
{
    private const int Longest = 64;

    private static readonly string[] Queries = ["Get", "Find", "Load", "Fetch", "Single", "First", "Read", "Retrieve"];

    public ObjectOrigin Of(IOperation? value, FlowBody body) => value is null ? new(ObjectKind.Unknown) : Of(value, body, [], 0);

    private ObjectOrigin Of(IOperation value, FlowBody body, HashSet<IOperation> seen, int depth)
    {
        bool isAwaited = value is IAwaitOperation;
        value = value.Unwrapped();
        if (depth > Longest || !seen.Add(value))
            return new(ObjectKind.Fresh);
        return value switch
        {
            IObjectCreationOperation or IAnonymousObjectCreationOperation or IArrayCreationOperation or IDelegateCreationOperation
                or ITypeParameterObjectCreationOperation or ITupleOperation or IWithOperation
                or ILiteralOperation or IDefaultValueOperation or IInterpolatedStringOperation => new(ObjectKind.Fresh),
            IInstanceReferenceOperation => new(ObjectKind.This),
            IParameterReferenceOperation parameter => Parameter(parameter.Parameter),
            ILocalReferenceOperation or IFlowCaptureReferenceOperation => Definitions(value, body, seen, depth),
            IFieldReferenceOperation { Instance: null } or IPropertyReferenceOperation { Instance: null } => new(ObjectKind.Field),
            IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: { Name: "Data", ContainingType.Name: "Saga" } } =>
                new(ObjectKind.Stored),
            IMemberReferenceOperation { Instance: { } instance } => Member(Of(instance, body, seen, depth + 1)),
            IArrayElementReferenceOperation element => Of(element.ArrayReference, body, seen, depth + 1),
            IInvocationOperation call => Call(call, body, seen, depth, isAwaited),
            // A load that does not bind, as when the type of an id is missing.
            IInvalidOperation when isAwaited && UnboundCode.Call(value) is { } name && IsNamedLikeQuery(name) => new(ObjectKind.Fetched),
            _ => new(ObjectKind.Unknown),
        };
    }

    private ObjectOrigin Parameter(IParameterSymbol parameter)
    {
        if (scope.IsEvent(parameter))
            return new(ObjectKind.Fresh);
        bool isOwn = SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, scope.Method);
        return isOwn ? new(ObjectKind.Parameter, parameter.Ordinal) : new(ObjectKind.Unknown);
    }

    private ObjectOrigin Definitions(IOperation reference, FlowBody body, HashSet<IOperation> seen, int depth)
    {
        IReadOnlyList<IOperation?> values = body.Definitions.Of(reference);
        if (values.Count == 0)
            return new(ObjectKind.Unknown);
        ObjectOrigin origin = new(ObjectKind.Fresh);
        foreach (IOperation? value in values)
            origin = origin.Or(value is null ? new(ObjectKind.Unknown) : Of(value, body, seen, depth + 1));
        return origin;
    }

    private static ObjectOrigin Member(ObjectOrigin instance) => instance.Kind == ObjectKind.This ? new(ObjectKind.Field) : instance;

    private ObjectOrigin Call(IInvocationOperation call, FlowBody body, HashSet<IOperation> seen, int depth, bool isAwaited)
    {
        if (scope.State.Catalog.Of(call.TargetMethod, call.Instance?.Type).Role is CallRole.Load)
            return new(ObjectKind.Stored);
        // Over what only passes on: foreach, LINQ on objects, lists.
        if (call.Receiver() is { } receiver && IsPassing(call.TargetMethod))
            return Of(receiver, body, seen, depth + 1);
        if (scope.Summary(call, body) is { } summary)
            return summary.Returns.Kind is ObjectKind.This or ObjectKind.Field ? Part(call, body, seen, depth) : summary.Returns;
        return new(IsNamedLikeQuery(call.TargetMethod) && isAwaited && call.Instance is not null ? ObjectKind.Fetched : ObjectKind.Unknown);
    }

    /// <summary>
    /// A method returns its object, or a part of it: as lasting as the object itself. Of a service that is no store's, as far as anybody sees.
    /// </summary>
    private ObjectOrigin Part(IInvocationOperation call, FlowBody body, HashSet<IOperation> seen, int depth)
    {
        if (call.Instance is null)
            return new(ObjectKind.Unknown);
        ObjectOrigin owner = Of(call.Instance, body, seen, depth + 1);
        return owner.Kind switch
        {
            ObjectKind.Stored or ObjectKind.Fetched or ObjectKind.Fresh => owner,
            ObjectKind.This or ObjectKind.Field when !scope.IsRoot => new(ObjectKind.Field),
            _ => new(ObjectKind.Unknown),
        };
    }

    public static bool IsNamedLikeQuery(IMethodSymbol method) => IsNamedLikeQuery(method.Name);

    private static bool IsNamedLikeQuery(string name) => Queries.Any(query => name.StartsWith(query, StringComparison.Ordinal));

    private static bool IsPassing(IMethodSymbol method) => method.Name is "GetEnumerator" or "GetAsyncEnumerator" or "MoveNext"
        || method.ContainingType is { Name: "Enumerable" or "Queryable" or "List" or "Dictionary" or "EntityFrameworkQueryableExtensions" };
}
