using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Sql;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Finds what must not happen twice. What is safe by its shape, by its key, or by what its author says is not found.</summary>
internal sealed class EffectFinder
{
    private static readonly ObjectOrigin Nowhere = new(ObjectKind.Unknown);

    private readonly FlowFacts _facts;
    private readonly MutationFinder _mutations;
    private readonly HttpRequests _requests;

    public EffectFinder(FlowFacts facts)
    {
        _facts = facts;
        _mutations = new MutationFinder(facts);
        _requests = new HttpRequests(facts);
    }

    public IEnumerable<Effect> Find() => _facts.Bodies.SelectMany(_mutations.Find).Concat(_facts.Calls.SelectMany(Of)).Where(effect => effect.Body.IsReachable(effect.Position));

    private IEnumerable<Effect> Of(CallSite call)
    {
        switch (call.Role)
        {
            case CallRole.None when BulkUpdates.IsRelative(call):
                return [At(call, EffectKind.Update)];
            case CallRole.None when call.Summary is { } summary:
                return summary.Effects.Select(effect => FromCallee(effect, call)).OfType<Effect>();
            case CallRole.Effect:
                return [At(call, call.Knowledge.Detail is "store" or "file" or "cache" ? EffectKind.Store : EffectKind.Irrevocable)];
            case CallRole.Sql or CallRole.Command when IsHarmful(call) && !(call.Sql == SqlVerdict.PlainInsert && EntityKeys.IsKeyed(call, _facts)):
                return [At(call, EffectKind.Sql)];
            case CallRole.Add when EntityKeys.IsUnkeyed(call, _facts) && ConflictCatch.Find(call.Operation.Syntax) is null:
                return [At(call, EffectKind.Insert)];
            case CallRole.Add when InsertedParameter(call) is { } parameter && ConflictCatch.Find(call.Operation.Syntax) is null:
                return [At(call, EffectKind.Insert) with { Target = parameter }];
            case CallRole.HttpPost or CallRole.HttpSend when _requests.IsUnsafe(call):
                return [At(call, EffectKind.Post)];
            case CallRole.None when call.Operation is IObjectCreationOperation creation && AppendsToFile(creation):
                return [At(call, EffectKind.Store)];
            case CallRole.None when _facts.Scope.State.Options.AreUnknownCallsTold && UnknownCall.Is(call, _facts.Scope.State):
                return [At(call, EffectKind.Store)];
            default:
                return [];
        }
    }

    /// <summary>A repository adds what its caller has made: the caller knows whether the key comes from the event.</summary>
    private ObjectOrigin? InsertedParameter(CallSite call)
    {
        if (_facts.Scope.IsRoot || call.Invocation?.Arguments is not [var first, ..])
            return null;
        ObjectOrigin origin = _facts.Objects.Of(first.Value, call.Body);
        return origin.Kind == ObjectKind.Parameter ? origin : null;
    }

    /// <summary>An insert whose conflict is caught is a guard, not an effect.</summary>
    private static bool IsHarmful(CallSite call) => call.Sql switch
    {
        SqlVerdict.RelativeUpdate => true,
        SqlVerdict.PlainInsert => !ConflictCatch.Encloses(call),
        _ => false,
    };

    private static Effect At(CallSite call, EffectKind kind) =>
        new(kind, call.Name, Nowhere, call.Operation, call.Body, ImmutableArray<string>.Empty, ImmutableArray.Create(call.Operation.Syntax.GetLocation()));

    /// <summary>Null where the object that the callee changes is the caller's own, or nobody knows whose it is.</summary>
    private Effect? FromCallee(SummaryEffect effect, CallSite call)
    {
        ObjectOrigin target = effect.Target;
        if (effect.Kind == EffectKind.Insert && target.Kind == ObjectKind.Parameter)
            return FromRepository(effect, call);
        if (call.Invocation is { } invocation)
        {
            target = target.Kind switch
            {
                ObjectKind.This when call.Method.MethodKind != MethodKind.LocalFunction => _facts.Objects.Of(invocation.Receiver(), call.Body),
                ObjectKind.Parameter => _facts.Objects.Of(invocation.ArgumentFor(target.Ordinal), call.Body),
                _ => target,
            };
        }
        EffectKind? kind = effect.Kind is EffectKind.Update or EffectKind.Memory ? _mutations.KindOf(target) : effect.Kind;
        // A field of another object: a service that counts its calls, most often. Only the handler's own memory is judged.
        if (kind is null || (effect.Target.Kind == ObjectKind.This && target.Kind == ObjectKind.Field))
            return null;
        return Through(effect, kind.Value, target, call);
    }

    /// <summary>An entity that is made here counts as if it was added here; one that comes from further out is left to whoever made it.</summary>
    private Effect? FromRepository(SummaryEffect effect, CallSite call)
    {
        if (call.Invocation?.ArgumentFor(effect.Target.Ordinal) is not { } entity || ConflictCatch.Find(call.Operation.Syntax) is not null)
            return null;
        if (EntityKeys.IsUnkeyed(entity, call.Body, _facts))
            return Through(effect, effect.Kind, Nowhere, call);
        ObjectOrigin origin = _facts.Objects.Of(entity, call.Body);
        return origin.Kind == ObjectKind.Parameter && !_facts.Scope.IsRoot ? Through(effect, effect.Kind, origin, call) : null;
    }

    private static Effect Through(SummaryEffect effect, EffectKind kind, ObjectOrigin target, CallSite call) =>
        new(kind, effect.Action, target, call.Operation, call.Body, effect.Path.Insert(0, call.Name), effect.Places.Insert(0, call.Operation.Syntax.GetLocation()));

    /// <summary><c>new StreamWriter(path, append: true)</c>, <c>new FileStream(path, FileMode.Append)</c>.</summary>
    private static bool AppendsToFile(IObjectCreationOperation creation)
    {
        if (creation.Type is not { Name: "StreamWriter" or "FileStream" } type || type.ContainingNamespace?.ToDisplayString() != "System.IO")
            return false;
        return creation.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: var value }
            && ((argument.Parameter?.Name == "append" && value is true) || (argument.Parameter?.Type.Name == "FileMode" && value is (int)System.IO.FileMode.Append)));
    }
}
