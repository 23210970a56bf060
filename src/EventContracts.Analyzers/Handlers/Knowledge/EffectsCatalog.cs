using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Handlers.Knowledge;

/// <summary>
/// What is known of the members of a compilation. The attribute on a member wins, then the line that names it most exactly: with parameters, by name, by type,
/// by namespace. What is said of a base or an interface holds for what overrides and implements it. Thread-safe.
/// </summary>
internal sealed class EffectsCatalog
{
    private const string Attributes = "EventContracts";
    private const string VolatileMark = "VolatileAttribute";

    private readonly Dictionary<(char Prefix, string Name), CallKnowledge> _lines = new();
    private readonly HashSet<string> _memberNames = [];
    private readonly ConcurrentDictionary<ISymbol, CallKnowledge?> _containers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, CallKnowledge> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, CallKnowledge?> _receivers = new(SymbolEqualityComparer.Default);

    /// <param name="lines">Later lines replace earlier ones with the same id.</param>
    public EffectsCatalog(IEnumerable<EffectsLine> lines)
    {
        foreach (EffectsLine line in lines)
        {
            _lines[(line.Prefix, line.Name)] = line.Knowledge;
            if (line.Prefix is 'M' or 'P')
                _memberNames.Add(SimpleName(line.Name));
        }
    }

    public static IEnumerable<EffectsLine> BuiltIn => BuiltInEffects.Text.Split('\n').Select(EffectsLine.Parse).OfType<EffectsLine>();

    /// <summary>Whether a line names a member so, whatever its type.</summary>
    public bool Names(string name) => _memberNames.Contains(name);

    /// <summary>What is known out of the box, and what the project's effects files say.</summary>
    public static EffectsCatalog Read(AnalyzerOptions options, CancellationToken cancellation) =>
        new(BuiltIn.Concat(EffectsFiles.Read(options.AdditionalFiles, cancellation)));

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

    /// <summary>Whether what a place is given may be another value each time; of a record's property its parameter says so as well.</summary>
    public bool IsVolatile(ISymbol place) => place switch
    {
        IParameterSymbol parameter => parameter.GetAttributes().Any(one => IsNamed(one, VolatileMark)),
        IPropertySymbol property => Of(property).Role == CallRole.Volatile || ParametersOf(property).Any(IsVolatile),
        IFieldSymbol field => Of(field).Role == CallRole.Volatile,
        _ => false,
    };

    /// <summary>The parameters of a record's, or a class's, constructors that go by the name of the property.</summary>
    private static IEnumerable<IParameterSymbol> ParametersOf(IPropertySymbol property) => property.ContainingType.InstanceConstructors
        .SelectMany(constructor => constructor.Parameters)
        .Where(parameter => string.Equals(parameter.Name, property.Name, System.StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a member is attributed with that name, itself or through what it overrides and implements, or through its type.</summary>
    public static AttributeData? Attribute(ISymbol member, string name) =>
        AttributesOf(Chain(Definition(member))).FirstOrDefault(one => IsNamed(one, name));

    private static IEnumerable<AttributeData> AttributesOf(IEnumerable<ISymbol> chain) =>
        chain.SelectMany(one => one.GetAttributes().Concat(one.ContainingType is { } type ? type.GetAttributes() : Enumerable.Empty<AttributeData>()));

    private static ISymbol Definition(ISymbol member) => (member is IMethodSymbol { ReducedFrom: { } reduced } ? reduced : member).OriginalDefinition;

    private static bool IsNamed(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace?.ToDisplayString() == Attributes;

    private CallKnowledge? FindReceiver(ITypeSymbol type) =>
        type.AllInterfaces.Cast<ITypeSymbol>().Prepend(type).Select(one => Container('T', one)).FirstOrDefault(found => found is { Role: CallRole.Outbox });

    private CallKnowledge Find(ISymbol member)
    {
        ISymbol[] chain = [.. Chain(member)];
        if (FromAttributes(chain) is { } attributed)
            return attributed;
        return chain.Select(ByMember).FirstOrDefault(found => found is not null)
            ?? chain.Select(ByType).FirstOrDefault(found => found is not null)
            ?? chain.Select(ByNamespace).FirstOrDefault(found => found is not null)
            ?? CallKnowledge.Nothing;
    }

    private static CallKnowledge? FromAttributes(IReadOnlyCollection<ISymbol> chain)
    {
        AttributeData[] attributes = [.. AttributesOf(chain)];
        if (attributes.Length == 0)
            return null;
        if (attributes.Any(one => IsNamed(one, VolatileMark)))
            return new(CallRole.Volatile);
        if (attributes.Any(one => IsNamed(one, "IdempotentAttribute")))
            return new(CallRole.Pure);
        if (attributes.FirstOrDefault(one => IsNamed(one, "DedupeGuardAttribute")) is { } guard)
            return new(IsTrueWhenDuplicate(guard) ? CallRole.GuardOfDuplicates : CallRole.Guard);
        if (attributes.FirstOrDefault(one => IsNamed(one, "EffectAttribute")) is not { } effect)
            return null;
        return effect.ConstructorArguments.FirstOrDefault().Value switch
        {
            1 => new(CallRole.Effect, "irrevocable"),
            2 => new(CallRole.Publish),
            _ => new(CallRole.Effect, "store"),
        };
    }

    private static bool IsTrueWhenDuplicate(AttributeData guard) =>
        guard.NamedArguments.Any(one => one.Key == "TrueWhenDuplicate" && one.Value.Value is true);

    private CallKnowledge? ByMember(ISymbol member)
    {
        // No line names it so: its id, which is dear to write, need not be looked up.
        if (!_memberNames.Contains(SimpleName(member.MetadataName)))
            return null;
        if (member.GetDocumentationCommentId() is not { Length: > 2 } id)
            return null;
        string exact = WithoutMethodArity(id.Substring(2));
        int parameters = exact.IndexOf('(');
        return Line(id[0], exact) ?? (parameters < 0 ? null : Line(id[0], exact.Substring(0, parameters)));
    }

    private static string WithoutMethodArity(string id) => id.Contains("``") ? Regex.Replace(id, @"``\d+", "") : id;

    private CallKnowledge? ByType(ISymbol member) => member.ContainingType is { } type ? Container('T', type) : null;

    private CallKnowledge? ByNamespace(ISymbol member)
    {
        for (INamespaceSymbol? space = member.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (Container('N', space) is { } found)
                return found;
        }
        return null;
    }

    private CallKnowledge? Container(char prefix, ISymbol symbol) => _containers.GetOrAdd(symbol.OriginalDefinition, one =>
        one.GetDocumentationCommentId() is { Length: > 2 } id ? Line(prefix, id.Substring(2)) : null);

    private CallKnowledge? Line(char prefix, string name) => _lines.TryGetValue((prefix, name), out CallKnowledge? found) ? found : null;

    /// <summary>The last part of an id, without type parameters and parameters; <c>#ctor</c> of a constructor.</summary>
    private static string SimpleName(string id)
    {
        int parameters = id.IndexOf('(');
        string name = parameters < 0 ? id : id.Substring(0, parameters);
        int explicitly = name.LastIndexOf('#');
        name = name.Substring(System.Math.Max(name.LastIndexOf('.'), explicitly) + 1);
        int arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }

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
                if (declared.Kind == member.Kind && IsCandidate(declared, member) && IsImplementedBy(declared, member, type))
                    yield return declared.OriginalDefinition;
            }
        }
    }

    /// <summary>An implementation has the name of what it implements, an explicit one behind the name of the interface.</summary>
    private static bool IsCandidate(ISymbol declared, ISymbol member) => member.Name.EndsWith(declared.Name, System.StringComparison.Ordinal);

    private static bool IsImplementedBy(ISymbol declared, ISymbol member, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared)?.OriginalDefinition, member);

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
