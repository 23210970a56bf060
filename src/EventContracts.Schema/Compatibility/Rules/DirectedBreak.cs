using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Breaks;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>A break, and which version is the reader.</summary>
internal sealed record DirectedBreak(Break Break, CompatibilityDirection Direction, CompatibilityPolicy Policy)
{
    public bool IsBackward => Direction == CompatibilityDirection.Backward;

    public bool IsForward => Direction == CompatibilityDirection.Forward;

    public Condition Condition => Break.Condition;

    public string Keyword => Break.Assertion.Keyword;

    public SchemaLocation New => IsBackward ? Break.ReaderLocation : Break.WriterLocation;

    public SchemaLocation Old => IsBackward ? Break.WriterLocation : Break.ReaderLocation;

    public string Path => Break.Place.Path;

    /// <summary>The value in words: a property, or the event as a whole.</summary>
    public string Subject => Path.Length == 0 ? "The event" : $"'{Path}'";

    /// <summary>Whose events are not read, in words.</summary>
    public string Effect => IsBackward ? "events already written are not read any more" : "consumers that are not upgraded do not read new events";

    /// <summary>The kinds that the writer writes and the reader does not read, if kinds are what the break is about.</summary>
    public TypeSet MissingKinds
    {
        get
        {
            if (Condition is AnyBranch or OneBranch)
                return Branches.Any(branch => (KindsOf(branch) & Break.Kind) != 0) ? TypeSet.None : Break.Kind;
            return Condition is ValueKinds kinds ? WrittenKinds & ~kinds.Kinds : TypeSet.None;
        }
    }

    public bool IsAboutKinds => Condition is ValueKinds || (Condition is AnyBranch or OneBranch && MissingKinds != TypeSet.None && !Break.IsOverlap);

    /// <summary>The kinds that the writer's <c>type</c> keywords leave; all without one.</summary>
    public TypeSet WrittenKinds
    {
        get
        {
            TypeSet kinds = AllowedTypes.All & ~TypeSet.Integer;
            foreach (SchemaTerm term in Break.Place.Schemas)
                kinds &= KindsOf(term);
            return kinds;
        }
    }

    /// <summary>The kinds that the reader reads.</summary>
    public TypeSet ReadKinds => Condition is ValueKinds kinds ? kinds.Kinds : Branches.Aggregate(TypeSet.None, (all, branch) => all | KindsOf(branch));

    private IReadOnlyList<SchemaTerm> Branches =>
        Condition is AnyBranch any ? any.Branches : Condition is OneBranch one ? one.Branches : [];

    private static TypeSet KindsOf(SchemaTerm term) => term.Language.KindsOf(term.Schema);
}
