using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Handlers.Flow;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Messages;

/// <summary>One body of code as it is written, its lambdas included, and where its locals come from.</summary>
internal sealed class ProducerBody
{
    private const int MostSteps = 400;

    private readonly ILookup<ISymbol, ILocalReferenceOperation> _references;

    public ProducerBody(IOperation root, ISymbol owner, Compilation compilation)
    {
        Root = root;
        Owner = owner;
        Compilation = compilation;
        Operations = [.. root.DescendantsAndSelf()];
        foreach (IOperation operation in Operations)
            Definitions.Add(operation);
        _references = Operations.OfType<ILocalReferenceOperation>().ToLookup(reference => (ISymbol)reference.Local, SymbolEqualityComparer.Default);
    }

    public IOperation Root { get; }

    /// <summary>The method, or the field or property whose initializer it is.</summary>
    public ISymbol Owner { get; }

    public Compilation Compilation { get; }

    public IReadOnlyList<IOperation> Operations { get; }

    public Definitions Definitions { get; } = new(null);

    public IEnumerable<ILocalReferenceOperation> ReferencesTo(ISymbol local) => _references[local];

    /// <summary>The value of a local that has only one; else the operation itself.</summary>
    public IOperation Resolve(IOperation value)
    {
        for (int step = 0; step < 8; step++)
        {
            value = value.Unwrapped();
            if (value is not ILocalReferenceOperation local || Definitions.Of(local.Local) is not [{ } only])
                break;
            value = only;
        }
        return value;
    }

    /// <summary>All that a value is made from in this body.</summary>
    public IEnumerable<IOperation> Closure(IOperation value)
    {
        var seen = new HashSet<IOperation>();
        var open = new Stack<IOperation>([value]);
        while (open.Count > 0 && seen.Count < MostSteps)
        {
            IOperation operation = open.Pop();
            if (!seen.Add(operation))
                continue;
            yield return operation;
            foreach (IOperation child in operation.ChildOperations)
                open.Push(child);
            if (operation is not ILocalReferenceOperation local)
                continue;
            foreach (IOperation? defined in Definitions.Of(local.Local))
            {
                if (defined is not null)
                    open.Push(defined);
            }
            foreach ((_, IOperation assigned) in Definitions.MembersOf(local))
                open.Push(assigned);
        }
    }
}
