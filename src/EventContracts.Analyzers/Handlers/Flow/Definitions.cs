using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Flow;

/// <summary>
/// What is assigned to each local and to each capture of a body, as the compiler lowers it or as it is written; a lambda sees those of its parents too.
/// </summary>
internal sealed class Definitions(Definitions? parent)
{
    private static readonly IReadOnlyList<IOperation?> None = [];

    private readonly Dictionary<ISymbol, List<IOperation?>> _locals = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, List<IOperation?>> _captures = new();
    private readonly Dictionary<object, List<(ISymbol Member, IOperation Value)>> _members = new();

    /// <summary>
    /// The values of a local or a capture; null among them for one that can't be seen, as that of an <c>out</c> argument. Empty for all else.
    /// </summary>
    public IReadOnlyList<IOperation?> Of(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => Of(local.Local),
        IFlowCaptureReferenceOperation capture => Of(capture.Id),
        _ => None,
    };

    /// <summary>What is assigned to the members of a local or a capture, or added to a collection in one.</summary>
    public IReadOnlyList<(ISymbol Member, IOperation Value)> MembersOf(IOperation reference)
    {
        for (Definitions? scope = this; scope is not null; scope = scope.Parent)
        {
            if (Key(reference) is { } key && scope._members.TryGetValue(key, out List<(ISymbol, IOperation)>? members))
                return members;
        }
        return [];
    }

    public void Add(IOperation operation)
    {
        if (operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } owner } target } write && Key(owner) is { } key)
        {
            if (!_members.TryGetValue(key, out List<(ISymbol, IOperation)>? members))
                _members[key] = members = [];
            members.Add((target.Member, write.Value));
        }
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment:
                Add(local.Local, assignment.Value);
                break;
            case IFlowCaptureOperation capture:
                if (!_captures.TryGetValue(capture.Id, out List<IOperation?>? values))
                    _captures[capture.Id] = values = [];
                values.Add(capture.Value);
                break;
            // As it is written; a control flow graph has assignments for it.
            case IVariableDeclaratorOperation declarator:
                Add(declarator.Symbol, (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value);
                break;
            // A compound assignment, an out argument, a deconstruction or a pattern: the local has a value, which is not followed.
            case ILocalReferenceOperation { IsDeclaration: true, Parent: not ISimpleAssignmentOperation } declared:
                Add(declared.Local, null);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol declared }:
                Add(declared, PatternValue(operation));
                break;
            case ICompoundAssignmentOperation { Target: ILocalReferenceOperation local }:
                Add(local.Local, null);
                break;
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation local }:
                Add(local.Local, null);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: ILocalReferenceOperation local }:
                Add(local.Local, null);
                break;
        }
    }

    private static object? Key(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IFlowCaptureReferenceOperation capture => capture.Id,
        _ => null,
    };

    /// <summary><c>x is T y</c> gives y the value of x.</summary>
    private static IOperation? PatternValue(IOperation pattern) => pattern.Parent is IIsPatternOperation test ? test.Value : null;

    /// <summary>The values of a local.</summary>
    public IReadOnlyList<IOperation?> Of(ISymbol local)
    {
        for (Definitions? scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope._locals.TryGetValue(local, out List<IOperation?>? values))
                return values;
        }
        return None;
    }

    private IReadOnlyList<IOperation?> Of(CaptureId capture)
    {
        for (Definitions? scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope._captures.TryGetValue(capture, out List<IOperation?>? values))
                return values;
        }
        return None;
    }

    private Definitions? Parent => parent;

    private void Add(ISymbol local, IOperation? value)
    {
        // A lambda may assign a local of its parent: both then know of it.
        for (Definitions? scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope != this && !scope._locals.ContainsKey(local))
                continue;
            if (!scope._locals.TryGetValue(local, out List<IOperation?>? values))
                scope._locals[local] = values = [];
            values.Add(value);
        }
    }
}
