using System.Linq;

namespace EventContracts.Schema.Compatibility.Patterns;

/// <summary>
/// From an expression as written to the language of whole strings in which it is found. Works from the end: each part is compiled with what must
/// follow it, which turns look-ahead into intersection and <c>$</c> into "nothing follows".
/// </summary>
internal sealed class PatternCompiler(PatternAlgebra algebra)
{
    private bool failed;

    /// <summary>Null where an anchor or look-ahead stands in a place that this cannot express.</summary>
    public static PatternNode? Compile(PatternAlgebra algebra, string text)
    {
        if (PatternReader.Read(text) is not { } syntax)
            return null;
        var compiler = new PatternCompiler(algebra);
        PatternNode atStart = compiler.Compile(syntax, algebra.Anything, atStart: true);
        PatternNode later = compiler.Compile(syntax, algebra.Anything, atStart: false);
        PatternNode found = algebra.Or(atStart, algebra.Sequence(algebra.Letter(CharSet.All), algebra.Sequence(algebra.Anything, later)));
        return compiler.failed ? null : found;
    }

    private PatternNode Compile(PatternSyntax syntax, PatternNode rest, bool atStart)
    {
        switch (syntax)
        {
            case PatternSyntax.Letters letters: return algebra.Sequence(algebra.Letter(letters.Set), rest);
            case PatternSyntax.Start: return atStart ? rest : algebra.Never;
            case PatternSyntax.End: return algebra.And(algebra.Nothing, rest).IsNullable ? algebra.Nothing : algebra.Never;
            case PatternSyntax.Choice choice: return algebra.Or([.. choice.Parts.Select(part => Compile(part, rest, atStart))]);
            case PatternSyntax.Sequence sequence: return Sequence(sequence, rest, atStart);
            case PatternSyntax.LookAhead look:
                PatternNode ahead = Compile(look.Part, algebra.Anything, atStart);
                return algebra.And(look.IsNegative ? algebra.Not(ahead) : ahead, rest);
            case PatternSyntax.Repetition repetition: return Repetition(repetition, rest, atStart);
            default: return algebra.Never;
        }
    }

    private PatternNode Sequence(PatternSyntax.Sequence sequence, PatternNode rest, bool atStart)
    {
        int zeroWidth = sequence.Parts.TakeWhile(part => part.IsZeroWidth).Count();
        PatternNode node = rest;
        for (int i = sequence.Parts.Count - 1; i >= 0; i--)
        {
            // After "a*" the start is reached or not: "a*^b" is nothing that anybody writes.
            bool isAtStart = atStart && i <= zeroWidth;
            failed |= atStart && !isAtStart && HasStart(sequence.Parts[i]) && sequence.Parts.Take(i).All(CanBeEmpty);
            node = Compile(sequence.Parts[i], node, isAtStart);
        }
        return node;
    }

    private PatternNode Repetition(PatternSyntax.Repetition repetition, PatternNode rest, bool atStart)
    {
        if (!repetition.Part.HasAssertion)
            return algebra.Sequence(algebra.Repeat(Compile(repetition.Part, algebra.Nothing, atStart), repetition.Minimum, repetition.Maximum), rest);
        failed |= repetition.Maximum > 1;
        PatternNode once = Compile(repetition.Part, rest, atStart);
        return repetition.Minimum == 0 ? algebra.Or(rest, once) : once;
    }

    private static bool HasStart(PatternSyntax syntax) => syntax switch
    {
        PatternSyntax.Start => true,
        PatternSyntax.Sequence sequence => sequence.Parts.Any(HasStart),
        PatternSyntax.Choice choice => choice.Parts.Any(HasStart),
        PatternSyntax.Repetition repetition => HasStart(repetition.Part),
        PatternSyntax.LookAhead look => HasStart(look.Part),
        _ => false,
    };

    private static bool CanBeEmpty(PatternSyntax syntax) => syntax switch
    {
        PatternSyntax.Letters => false,
        PatternSyntax.Sequence sequence => sequence.Parts.All(CanBeEmpty),
        PatternSyntax.Choice choice => choice.Parts.Any(CanBeEmpty),
        PatternSyntax.Repetition repetition => repetition.Minimum == 0 || CanBeEmpty(repetition.Part),
        _ => true,
    };
}
