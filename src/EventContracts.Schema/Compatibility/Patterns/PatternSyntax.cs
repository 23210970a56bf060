using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Schema.Compatibility.Patterns;

/// <summary>A regular expression as written.</summary>
internal abstract record PatternSyntax
{
    /// <summary>It consumes nothing: an anchor, a look-ahead, or only such.</summary>
    public abstract bool IsZeroWidth { get; }

    /// <summary>An anchor or look-ahead is somewhere in it, so that what it matches depends on what stands around.</summary>
    public abstract bool HasAssertion { get; }

    public sealed record Letters(CharSet Set) : PatternSyntax
    {
        public override bool IsZeroWidth => false;

        public override bool HasAssertion => false;
    }

    public sealed record Sequence(IReadOnlyList<PatternSyntax> Parts) : PatternSyntax
    {
        public override bool IsZeroWidth => Parts.All(part => part.IsZeroWidth);

        public override bool HasAssertion => Parts.Any(part => part.HasAssertion);
    }

    public sealed record Choice(IReadOnlyList<PatternSyntax> Parts) : PatternSyntax
    {
        public override bool IsZeroWidth => Parts.All(part => part.IsZeroWidth);

        public override bool HasAssertion => Parts.Any(part => part.HasAssertion);
    }

    /// <summary>No maximum is <see cref="PatternNode.Unbounded"/>.</summary>
    public sealed record Repetition(PatternSyntax Part, int Minimum, int Maximum) : PatternSyntax
    {
        public override bool IsZeroWidth => Part.IsZeroWidth || Maximum == 0;

        public override bool HasAssertion => Part.HasAssertion;
    }

    public sealed record Start : PatternSyntax
    {
        public override bool IsZeroWidth => true;

        public override bool HasAssertion => true;
    }

    public sealed record End : PatternSyntax
    {
        public override bool IsZeroWidth => true;

        public override bool HasAssertion => true;
    }

    public sealed record LookAhead(PatternSyntax Part, bool IsNegative) : PatternSyntax
    {
        public override bool IsZeroWidth => true;

        public override bool HasAssertion => true;
    }
}
