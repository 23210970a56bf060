using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Knowledge;

/// <summary>
/// What is known of the members of a compilation. The attribute on a member wins, then the line that names it most exactly: with parameters, by name, by type,
/// by namespace. What is said of a base or an interface holds for what overrides and implements it. Thread-safe.
/// </summary>
internal sealed class EffectsCatalog
{
    private const string Attributes = "EventContracts";

    private readonly Dictionary<(char Prefix, string Name), CallKnowledge> _lines = new();
    private readonly ConcurrentDictionary<ISymbol, CallKnowledge> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, CallKnowledge?> _receivers = new(SymbolEqualityComparer.Default);

    /// <param name="lines">Later lines replace earlier ones with the same id.</param>
    public EffectsCatalog(IEnumerable<EffectsLine> lines)
    {
        foreach (EffectsLine line in lines)
            _lines[(line.Prefix, line.Name)] = line.Knowledge;
    }

    public static IEnumerable<EffectsLine> BuiltIn => BuiltInEffects.Text.Split('\n').Select(EffectsLine.Parse).OfType<EffectsLine>();

    /// <summary>What is known of a method or property.</summary>
    /// <param name="member">The member that is called.</param>
    /// <param name="receiver">The type it is called on, which may be below the one that declares it.</param>
    public CallKnowledge Of(ISymbol member, ITypeSymbol? receiver = null)
    {
        member = Definition(member);
        CallKnowledge own = _members.GetOrAdd(member, Find);
        // IEventOutbox inherits its methods from IEventPublisher: the type it is called on says more than the type that declares it.
        return receiver is not null && !SymbolEqualityComparer.Default.Equals(receiver.OriginalDefinition, member.ContainingType?.OriginalDefinition)
            && _receivers.GetOrAdd(receiver.OriginalDefinition, FindReceiver) is { } narrower ? narrower : own;
    }

    /// <summary>Whether a member is attributed with that name, itself or through what it overrides and implements, or through its type.</summary>
    public static AttributeData? Attribute(ISymbol member, string name) =>
        Chain(Definition(member)).SelectMany(one => one.GetAttributes().Concat(one.ContainingType is { } type ? type.GetAttributes() : Enumerable.Empty<AttributeData>())).FirstOrDefault(one => IsNamed(one, name));

    private static ISymbol Definition(ISymbol member) => (member is IMethodSymbol { ReducedFrom: { } reduced } ? reduced : member).OriginalDefinition;

    private static bool IsNamed(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace?.ToDisplayString() == Attributes;

    private CallKnowledge? FindReceiver(ITypeSymbol type) =>
        type.AllInterfaces.Cast<ITypeSymbol>().Prepend(type).Select(one => Line('T', one)).FirstOrDefault(found => found is { Role: CallRole.Outbox });

    private CallKnowledge Find(ISymbol member)
    {
        if (FromAttributes(member) is { } attributed)
            return attributed;
        ISymbol[] chain = [.. Chain(member)];
        return chain.Select(ByMember).FirstOrDefault(found => found is not null)
            ?? chain.Select(ByType).FirstOrDefault(found => found is not null)
            ?? chain.Select(ByNamespace).FirstOrDefault(found => found is not null)
            ?? CallKnowledge.Nothing;
    }

    private static CallKnowledge? FromAttributes(ISymbol member)
    {
        if (Attribute(member, "IdempotentAttribute") is not null)
            return new(CallRole.Pure);
        if (Attribute(member, "DedupeGuardAttribute") is { } guard)
            return new(guard.NamedArguments.Any(one => one.Key == "TrueWhenDuplicate" && one.Value.Value is true) ? CallRole.GuardOfDuplicates : CallRole.Guard);
        if (Attribute(member, "EffectAttribute") is not { } effect)
            return null;
        return effect.ConstructorArguments.FirstOrDefault().Value switch
        {
            1 => new(CallRole.Effect, "irrevocable"),
            2 => new(CallRole.Publish),
            _ => new(CallRole.Effect, "store"),
        };
    }

    private CallKnowledge? ByMember(ISymbol member)
    {
        if (member.GetDocumentationCommentId() is not { Length: > 2 } id)
            return null;
        string exact = Regex.Replace(id.Substring(2), @"``\d+", "");
        int parameters = exact.IndexOf('(');
        return Line(id[0], exact) ?? (parameters < 0 ? null : Line(id[0], exact.Substring(0, parameters)));
    }

    private CallKnowledge? ByType(ISymbol member) => member.ContainingType is { } type ? Line('T', type) : null;

    private CallKnowledge? ByNamespace(ISymbol member)
    {
        for (INamespaceSymbol? space = member.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (Line('N', space) is { } found)
                return found;
        }
        return null;
    }

    private CallKnowledge? Line(char prefix, ISymbol symbol) =>
        symbol.OriginalDefinition.GetDocumentationCommentId() is { Length: > 2 } id ? Line(prefix, id.Substring(2)) : null;

    private CallKnowledge? Line(char prefix, string name) => _lines.TryGetValue((prefix, name), out CallKnowledge? found) ? found : null;

    /// <summary>The member, what it overrides, and what it implements.</summary>
    private static IEnumerable<ISymbol> Chain(ISymbol member)
    {
        for (ISymbol? one = member; one is not null; one = Overridden(one))
            yield return one.OriginalDefinition;
        if (member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type || member.IsStatic)
            yield break;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            foreach (ISymbol declared in contract.GetMembers())
            {
                if (declared.Kind == member.Kind && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared)?.OriginalDefinition, member))
                    yield return declared.OriginalDefinition;
            }
        }
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
