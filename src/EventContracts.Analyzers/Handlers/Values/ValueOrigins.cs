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

/// <summary>Finds out what a value is made from, by walking back over locals, initializers, interpolations and calls.</summary>
internal sealed class ValueOrigins(CallScope scope)
{
    private const int MostLeaves = 256;

    /// <param name="value">The value.</param>
    /// <param name="body">Where it is.</param>
    /// <param name="only">The one of its members that is asked for; null for all of it.</param>
    public OriginKinds KindsOf(IOperation? value, FlowBody body, ISymbol? only = null) =>
        value is null ? OriginKinds.None : Of(value, body, only).Aggregate(OriginKinds.None, (kinds, leaf) => kinds | leaf.Kind);

    public IReadOnlyList<ValueLeaf> Of(IOperation value, FlowBody body, ISymbol? only = null) =>
        Of(value, only, new Walk(scope, body, isVolatileLeftOut: false));

    /// <summary>Without what goes through a place that may hold another value each time.</summary>
    public IReadOnlyList<ValueLeaf> Lasting(IOperation value, FlowBody body) => Of(value, null, new Walk(scope, body, isVolatileLeftOut: true));

    private static IReadOnlyList<ValueLeaf> Of(IOperation value, ISymbol? only, Walk walk)
    {
        walk.Visit(value, null, only);
        return walk.Leaves;
    }

    private sealed class Walk(CallScope scope, FlowBody body, bool isVolatileLeftOut)
    {
        private readonly HashSet<IOperation> _seen = [];

        public List<ValueLeaf> Leaves { get; } = [];

        /// <param name="value">The value.</param>
        /// <param name="member">The member that it is given to.</param>
        /// <param name="only">The one of its members that is read, where it is an object of which no more is asked.</param>
        public void Visit(IOperation value, ISymbol? member, ISymbol? only = null)
        {
            value = value.Unwrapped();
            if (!_seen.Add(value) || Leaves.Count >= MostLeaves)
                return;
            if (value.ConstantValue.HasValue || value is ILiteralOperation or IDefaultValueOperation or ITypeOfOperation or INameOfOperation)
                Add(value, OriginKinds.Constant, member);
            else if (value is IParameterReferenceOperation parameter)
                Add(value, Parameter(parameter.Parameter), member);
            else if (value is ILocalReferenceOperation or IFlowCaptureReferenceOperation)
                Definitions(value, member, only);
            else if (value is IMemberReferenceOperation reference)
                Member(reference, member);
            else if (value is IInvocationOperation call)
                Call(call, member);
            else if (value is IObjectCreationOperation creation)
                Creation(creation, member, only);
            else if (value is IFlowAnonymousFunctionOperation or IInstanceReferenceOperation)
                Add(value, OriginKinds.Unknown, member);
            else
                Children(value, member);
        }

        private OriginKinds Parameter(IParameterSymbol parameter) =>
            scope.IsEvent(parameter) || SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, scope.Method)
                ? parameter.Type.Name is "CancellationToken" or "EventContext" ? OriginKinds.None : OriginKinds.Event
                : OriginKinds.Unknown;

        private void Definitions(IOperation reference, ISymbol? member, ISymbol? only)
        {
            IReadOnlyList<IOperation?> values = body.Definitions.Of(reference);
            (ISymbol Member, IOperation Value)[] assigned = [.. body.Definitions.MembersOf(reference).Where(one => IsAsked(one.Member, only))];
            if (values.Count == 0)
                Add(reference, OriginKinds.Unknown, member);
            foreach (IOperation? value in values)
            {
                if (value is null)
                    Add(reference, OriginKinds.Unknown, member);
                else
                    Visit(value, member, only);
            }
            // new X { A = a } becomes assignments to a capture, and later ones to the local count as well.
            foreach ((ISymbol target, IOperation value) in assigned.Where(one => !IsLeftOut(one.Member)))
                Visit(value, only is null ? target : member ?? target);
        }

        private void Member(IMemberReferenceOperation reference, ISymbol? member)
        {
            if (IsLeftOut(reference.Member))
                Add(reference, OriginKinds.Unknown, member);
            else if (Known(reference.Member) is { } kind)
                Add(reference, kind, member);
            else if (reference.Instance is null or IInstanceReferenceOperation)
                Add(reference, reference.Member is IFieldSymbol { IsReadOnly: true, IsStatic: true } ? OriginKinds.Constant : OriginKinds.Unknown, member);
            else
                Visit(reference.Instance, member, reference.Member);
        }

        private void Call(IInvocationOperation call, ISymbol? member)
        {
            if (Known(call.TargetMethod) is { } kind)
            {
                Add(call, kind, member);
                return;
            }
            int before = Leaves.Count;
            if (call.Instance is { } instance and not IInstanceReferenceOperation)
                Visit(instance, member);
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (argument.Parameter?.Type.Name != "CancellationToken" && !IsLeftOut(argument.Parameter))
                    Visit(argument.Value, member);
            }
            if (Leaves.Count == before)
                Add(call, OriginKinds.Unknown, member);
        }

        /// <summary>The arguments, and what the constructor itself puts into the object: an id that is new each time.</summary>
        private void Creation(IObjectCreationOperation creation, ISymbol? member, ISymbol? only)
        {
            foreach (IArgumentOperation argument in creation.Arguments.Where(one => !IsLeftOut(one.Parameter)))
            {
                ISymbol? target = Named(creation.Type, argument.Parameter);
                if (!IsLeftOut(target) && (target is null || IsAsked(target, only)))
                    Visit(argument.Value, target ?? member);
            }
            foreach ((ISymbol assigned, OriginKinds kind) in scope.State.FreshMembers(creation.Constructor).Where(one => !IsLeftOut(one.Member)))
            {
                if (IsAsked(assigned, only))
                    Add(creation, kind, assigned);
            }
            if (creation.Initializer is { } initializer)
                Children(initializer, member);
        }

        private static bool IsAsked(ISymbol member, ISymbol? only) => only is null || SymbolEqualityComparer.Default.Equals(member, only);

        /// <summary>The property that a parameter of a record, or of a class like one, ends in.</summary>
        private static ISymbol? Named(ITypeSymbol? type, IParameterSymbol? parameter)
        {
            if (parameter is null)
                return null;
            foreach (ITypeSymbol one in type.SelfAndBases())
            {
                if (one.GetMembers().FirstOrDefault(member => member is IPropertySymbol && IsNamedAs(member, parameter)) is { } found)
                    return found;
            }
            return null;
        }

        private static bool IsNamedAs(ISymbol member, IParameterSymbol parameter) =>
            string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase);

        private void Children(IOperation value, ISymbol? member)
        {
            foreach (IOperation child in value.ChildOperations)
            {
                if (child is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation assigned } assignment)
                    Visit(child, member);
                else if (!IsLeftOut(assigned.Member))
                    Visit(assignment.Value, assigned.Member);
            }
        }

        private bool IsLeftOut(ISymbol? place) => isVolatileLeftOut && place is not null && scope.State.Catalog.IsVolatile(place);

        private OriginKinds? Known(ISymbol symbol) => scope.State.Catalog.Of(symbol).Role switch
        {
            CallRole.Fresh => OriginKinds.Fresh,
            CallRole.Clock => OriginKinds.Clock,
            CallRole.Transport => OriginKinds.Transport,
            _ => null,
        };

        private void Add(IOperation operation, OriginKinds kind, ISymbol? member) => Leaves.Add(new(operation, kind, member));
    }
}
