using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Tells HTTP requests that do something each time they are sent.</summary>
internal sealed class HttpRequests(FlowFacts facts)
{
    /// <summary>A POST to such an address asks; it does nothing.</summary>
    private static readonly string[] Asking = ["search", "query", "graphql", "token", "oauth", "login", "lookup", "validate", "calculate", "quote", "estimate"];

    private bool? _hasKey;

    public bool IsUnsafe(CallSite call)
    {
        if (call.Invocation is not { } invocation || HasKey)
            return false;
        if (call.Role == CallRole.HttpPost)
            return !IsAsking(invocation.Arguments);
        return Request(invocation, call.Body) is { } request && IsPost(request, call.Body) && !IsAsking(request.Arguments);
    }

    /// <summary>A key that is set anywhere in the method is taken to be for the request.</summary>
    private bool HasKey => _hasKey ??= SetsKey || facts.Calls.Any(SetsHeader);

    private bool SetsHeader(CallSite call) =>
        call.Method.Name is "Add" or "TryAddWithoutValidation" or "Set" or "Append" && call.Invocation is { } set && set.Arguments.Any(IsHeaderOfKey);

    private bool IsHeaderOfKey(IArgumentOperation argument) => argument.Value.ConstantValue is { HasValue: true, Value: string name }
        && facts.Scope.State.Options.IdempotencyHeaders.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary><c>new RequestOptions { IdempotencyKey = … }</c>, as clients of payment services take it.</summary>
    private bool SetsKey => facts.Bodies.Any(body => body.Operations.Any(operation =>
        operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "IdempotencyKey" } }));

    private static bool IsAsking(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.SelectMany(argument => EvaluationOrder.Of(argument.Value)).Any(IsAddressToAsk);

    private static bool IsAddressToAsk(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string text }
        && Asking.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static IObjectCreationOperation? Request(IInvocationOperation call, FlowBody body)
    {
        IOperation? value = call.ArgumentFor("request");
        for (int depth = 0; depth < 8 && value is not null; depth++)
        {
            value = value.Unwrapped();
            if (value is IObjectCreationOperation creation)
                return creation;
            value = body.Definitions.Of(value) is [var only] ? only : null;
        }
        return null;
    }

    private static bool IsPost(IObjectCreationOperation request, FlowBody body)
    {
        IEnumerable<IOperation> methods = request.Arguments.Select(argument => argument.Value);
        // { Method = HttpMethod.Post } becomes an assignment to the capture that holds the request.
        methods = methods.Concat(body.Operations.OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IPropertyReferenceOperation { Property: { Name: "Method", ContainingType.Name: "HttpRequestMessage" } })
            .Select(assignment => assignment.Value));
        return methods.Any(IsPostOrPatch);
    }

    private static bool IsPostOrPatch(IOperation method) =>
        method.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Post" or "Patch", ContainingType.Name: "HttpMethod" } };
}
