using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
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

    public IEnumerable<Effect> Find() =>
        _facts.Bodies.SelectMany(_mutations.Find).Concat(_facts.Calls.SelectMany(Of)).Where(effect => effect.Body.IsReachable(effect.Position));

    private IEnumerable<Effect> Of(CallSite call)
    {
        switch (call.Role)
        {
            case CallRole.None when BulkUpdates.IsRelative(call):
                return [At(call, EffectKind.Update)];
            case CallRole.None when _mutations.Through(call) is { } change:
                return [change];
            case CallRole.None when call.Summary is { } summary:
                return summary.Effects.Select(effect => FromCallee(effect, call)).OfType<Effect>();
            case CallRole.Effect when DocumentUpdates.IsConditional(call, _facts):
                return [];
            case CallRole.Effect:
                return [At(call, call.Knowledge.Detail is "store" or "file" or "cache" ? EffectKind.Store : EffectKind.Irrevocable)];
            case CallRole.Sql or CallRole.Command when IsHarmful(call):
                return Sql(call);
            case CallRole.Add when ConflictCatch.Find(call.Operation.Syntax) is null:
                return Insert(call);
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

    /// <summary>A plain insert is safe by a key; of one that is given to the method the caller knows whether it is the event's.</summary>
    private IEnumerable<Effect> Sql(CallSite call)
    {
        IReadOnlyList<ValueLeaf> keys = call.Sql == SqlVerdict.PlainInsert ? EntityKeys.KeysOf(call, _facts) : [];
        if (keys.Count == 0)
            return [At(call, EffectKind.Sql)];
        GivenKey?[] given = [.. keys.Select(leaf => EntityKeys.Given(leaf, _facts)).Distinct()];
        return !_facts.Scope.IsRoot && given is [{ } key] ? [At(call, EffectKind.Sql) with { Key = key }] : [];
    }

    /// <summary>A repository adds what its caller has made: the caller knows whether the key comes from the event.</summary>
    private IEnumerable<Effect> Insert(CallSite call)
    {
        if (call.Invocation?.Arguments is not [var first, ..])
            return [];
        if (EntityKeys.Of(first.Value, call.Body, _facts) is { } made)
        {
            if (made.IsUnkeyed)
                return [At(call, EffectKind.Insert)];
            return !_facts.Scope.IsRoot && made is { IsKeyed: false, Keys: [var key] } ? [At(call, EffectKind.Insert) with { Key = key }] : [];
        }
        ObjectOrigin origin = _facts.Objects.Of(first.Value, call.Body);
        bool isGiven = !_facts.Scope.IsRoot && origin.Kind == ObjectKind.Parameter;
        return isGiven ? [At(call, EffectKind.Insert) with { Key = new GivenKey(origin.Ordinal, null) }] : [];
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
        GivenKey? key = null;
        if (effect.Key is { } given && !IsDecided(given, call, out key))
            return null;
        ObjectOrigin target = Target(effect.Target, call);
        EffectKind? kind = effect.Kind is EffectKind.Update or EffectKind.Memory ? _mutations.KindOf(target) : effect.Kind;
        if (effect.Target.Kind == ObjectKind.This && target.Kind == ObjectKind.Field)
        {
            // A field of another object: a service that counts its calls, most often. Only the handler's own memory is judged, and that of a stored object,
            // which a caller may have.
            kind = _facts.Scope.IsRoot ? null : EffectKind.Memory;
            target = new(ObjectKind.This);
        }
        if (kind is null)
            return null;
        ImmutableArray<Location> places = effect.Places.Insert(0, call.Operation.Syntax.GetLocation());
        return new(kind.Value, effect.Action, target, call.Operation, call.Body, effect.Path.Insert(0, call.Name), places) { Key = key };
    }

    /// <summary>The object that the callee changes, as it is seen here.</summary>
    private ObjectOrigin Target(ObjectOrigin target, CallSite call)
    {
        if (call.Invocation is not { } invocation || call.Method.MethodKind == MethodKind.LocalFunction && target.Kind != ObjectKind.Parameter)
            return target;
        switch (target.Kind)
        {
            case ObjectKind.This:
                return _facts.Objects.Of(invocation.Receiver(), call.Body);
            case ObjectKind.Field:
                ObjectOrigin owner = _facts.Objects.Of(invocation.Receiver(), call.Body);
                return owner.Kind is ObjectKind.Stored or ObjectKind.Fetched ? owner : target;
            case ObjectKind.Parameter:
                return _facts.Objects.Of(invocation.ArgumentFor(target.Ordinal), call.Body);
            default:
                return target;
        }
    }

    /// <summary>
    /// Whether the key that the callee is given makes it an effect: one that is new each
    /// time does; one that comes from further out is left to whoever made it.
    /// </summary>
    private bool IsDecided(GivenKey given, CallSite call, out GivenKey? outer)
    {
        outer = null;
        if (call.Invocation?.ArgumentFor(given.Parameter) is not { } argument || ConflictCatch.Find(call.Operation.Syntax) is not null)
            return false;
        if (EntityKeys.IsFresh(argument, given.Member, call.Body, _facts))
            return true;
        if (_facts.Scope.IsRoot)
            return false;
        if (given.Member is null && EntityKeys.Of(argument, call.Body, _facts) is { IsKeyed: false, Keys: [var key] })
            outer = key;
        else if (_facts.Objects.Of(argument, call.Body) is { Kind: ObjectKind.Parameter, Ordinal: var ordinal })
            outer = given with { Parameter = ordinal };
        return outer is not null;
    }

    /// <summary><c>new StreamWriter(path, append: true)</c>, <c>new FileStream(path, FileMode.Append)</c>.</summary>
    private static bool AppendsToFile(IObjectCreationOperation creation)
    {
        if (creation.Type is not { Name: "StreamWriter" or "FileStream" } type || type.ContainingNamespace?.ToDisplayString() != "System.IO")
            return false;
        return creation.Arguments.Any(AsksToAppend);
    }

    private static bool AsksToAppend(IArgumentOperation argument) =>
        argument is { Parameter: { } parameter, Value.ConstantValue: { HasValue: true, Value: var value } }
        && ((parameter.Name == "append" && value is true) || (parameter.Type.Name == "FileMode" && value is (int)FileMode.Append));
}
