using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Sql;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Knows which calls say whether an event is new, and how.</summary>
internal sealed class GuardAnswers
{
    private static readonly string[] GuardWords =
    [
        "process", "handl", "exist", "seen", "duplicat", "already", "dedup", "idempot", "claim", "acquire", "lock", "begin", "try", "register", "contains",
        "has",
    ];

    private static readonly string[] QueryWords = ["Any", "Count", "Exists"];

    private static readonly string[] IdNames = ["EventId", "MessageId", "Id", "IdempotencyKey"];

    private readonly FlowFacts _facts;
    private readonly Dictionary<IOperation, CallSite> _sites = new();

    public GuardAnswers(FlowFacts facts)
    {
        _facts = facts;
        foreach (CallSite site in facts.Calls)
            _sites[site.Operation] = site;
    }

    public (GuardAnswer Answer, GuardKind Kind)? Of(IInvocationOperation call, FlowBody body)
    {
        CallKnowledge known = _facts.Scope.State.Catalog.Of(call.TargetMethod, call.Instance?.Type);
        return _sites.TryGetValue(call, out CallSite? site) ? Of(site) : Of(new(call, call.TargetMethod, known, null, body));
    }

    public (GuardAnswer Answer, GuardKind Kind)? Of(CallSite site)
    {
        if (site.Invocation is not { } call)
            return null;
        switch (site.Role)
        {
            case CallRole.Guard:
                return (ReturnsBool(call) ? GuardAnswer.TrueWhenNew : GuardAnswer.ThrowsWhenDuplicate, GuardKind.Atomic);
            case CallRole.GuardOfDuplicates:
                return (ReturnsBool(call) ? GuardAnswer.TrueWhenDuplicate : GuardAnswer.ThrowsWhenDuplicate, GuardKind.Atomic);
            case CallRole.Exists when IsKeyed(site):
                return (GuardAnswer.TrueWhenDuplicate, GuardKind.Check);
            case CallRole.Load when IsKeyed(site):
                return (GuardAnswer.NullWhenNew, GuardKind.Check);
            case CallRole.Sql or CallRole.Command when site.Sql is SqlVerdict.Guarded && IsKeyed(site):
                return (GuardAnswer.RowsWhenNew, GuardKind.Atomic);
            case CallRole.Sql or CallRole.Command when site.Sql is SqlVerdict.Read && IsKeyed(site):
                return (ReturnsBool(call) ? GuardAnswer.TrueWhenDuplicate : GuardAnswer.RowsWhenDuplicate, GuardKind.Check);
            case CallRole.None when site.Summary is { Guard: not GuardAnswer.None } summary:
                return (summary.Guard, summary.GuardKind);
            case CallRole.None when site.Summary is { Returns.Kind: ObjectKind.Stored } && IsKeyed(site):
                return (GuardAnswer.NullWhenNew, GuardKind.Check);
            default:
                return InMemory(call, site.Body);
        }
    }

    /// <summary>A call that nobody knows, that is given an id of the event and is named like a guard, or asks a stored object.</summary>
    public bool IsPossible(IInvocationOperation call, FlowBody body)
    {
        bool isKnown = _sites.TryGetValue(call, out CallSite? site) && site.Role is not (CallRole.None or CallRole.HttpSend);
        // The condition of a foreach asks nothing.
        if (isKnown || call.TargetMethod.Name is "MoveNext" or "MoveNextAsync")
            return false;
        ObjectKind receiver = call.Instance is null ? ObjectKind.Unknown : _facts.Objects.Of(call.Instance, body).Kind;
        // An entity asks itself: if (!IsActive()) return;
        if (receiver is ObjectKind.Stored or ObjectKind.Fetched || (receiver == ObjectKind.This && !_facts.Scope.IsRoot && ReturnsBool(call)))
            return true;
        if (IsQuery(call.TargetMethod) && IsKeyed(call, body))
            return true;
        // A look by a query that nobody can see into.
        if (call.Instance is not null && !ReturnsBool(call) && ObjectOrigins.IsNamedLikeQuery(call.TargetMethod) && IsKeyed(call, body))
            return true;
        // Names first: where the arguments come from is dear to find out.
        bool isNamedSo = IsNamedLikeGuard(call.TargetMethod) || call.Arguments.Any(argument => IsId(argument.Value));
        return isNamedSo && call.Arguments.Any(argument => IsFromEvent(argument.Value, body));
    }

    private static bool IsQuery(IMethodSymbol method) => method.ContainingType?.Name == "Enumerable"
        || QueryWords.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal));

    private static bool IsId(IOperation value) => value.Unwrapped() is IMemberReferenceOperation member && IdNames.Contains(member.Member.Name);

    public static bool IsNamedLikeGuard(IMethodSymbol method) => GuardWords.Any(word => method.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary><c>if (!_seen.Add(e.Id)) return;</c> and its like on dictionaries: worth nothing after a restart, but meant as a guard.</summary>
    private (GuardAnswer Answer, GuardKind Kind)? InMemory(IInvocationOperation call, FlowBody body)
    {
        // The name first: it rules out nearly every call, and the text of a namespace is dear.
        (GuardAnswer Answer, GuardKind Kind)? answer = call.TargetMethod.Name switch
        {
            "Add" or "TryAdd" when ReturnsBool(call) => (GuardAnswer.TrueWhenNew, GuardKind.Atomic),
            "Contains" or "ContainsKey" or "TryGetValue" => (GuardAnswer.TrueWhenDuplicate, GuardKind.Check),
            _ => null,
        };
        if (answer is null || call.Instance is null || !IsOfCollection(call.TargetMethod))
            return null;
        return _facts.Objects.Of(call.Instance, body).Kind != ObjectKind.Fresh && IsKeyed(call, body) ? answer : null;
    }

    private static bool IsOfCollection(IMethodSymbol method) =>
        method.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) == true;

    private bool IsKeyed(CallSite site) => site.Invocation is { } call
        && (IsKeyed(call, site.Body) || SqlText.ParametersOf(site).Any(value => IsFromEvent(value, site.Body)));

    /// <summary>Whether an argument, a lambda's captures among them, is made from the event.</summary>
    private bool IsKeyed(IInvocationOperation call, FlowBody body)
    {
        if (call.Arguments.Any(argument => IsFromEvent(argument.Value, body) || LambdaReadsEvent(argument.Value)))
            return true;
        // The key may stand earlier in a query: db.Orders.Where(o => o.Id == e.Id).AnyAsync().
        return call.Receiver()?.Unwrapped() is IInvocationOperation inner && IsKeyed(inner, body);
    }

    private bool IsFromEvent(IOperation value, FlowBody body) => (_facts.Values.KindsOf(value, body) & OriginKinds.Event) != 0;

    private bool LambdaReadsEvent(IOperation value)
    {
        foreach (IFlowAnonymousFunctionOperation lambda in EvaluationOrder.Of(value).OfType<IFlowAnonymousFunctionOperation>())
        {
            if (_facts.Bodies.FirstOrDefault(body => body.Lambda == lambda) is not { } inside)
                continue;
            foreach (IOperation operation in inside.Operations)
            {
                if (ReadsEvent(operation, inside))
                    return true;
            }
        }
        return false;
    }

    private bool ReadsEvent(IOperation operation, FlowBody body) => operation switch
    {
        IParameterReferenceOperation { Parameter: var parameter } =>
            _facts.Scope.IsEvent(parameter) || SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _facts.Scope.Method),
        ILocalReferenceOperation => IsFromEvent(operation, body),
        _ => false,
    };

    private static bool ReturnsBool(IInvocationOperation call) => ReturnsBool(call.TargetMethod);

    public static bool ReturnsBool(IMethodSymbol method)
    {
        ITypeSymbol type = method.ReturnType;
        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] })
            type = result;
        return type.SpecialType == SpecialType.System_Boolean;
    }
}
