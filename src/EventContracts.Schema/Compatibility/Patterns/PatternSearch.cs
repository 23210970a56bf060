using System.Collections.Generic;
using System.Text;
using EventContracts.Schema.Compatibility.Solving;

namespace EventContracts.Schema.Compatibility.Patterns;

/// <summary>Finds a shortest string of a language, or that there is none.</summary>
internal static class PatternSearch
{
    /// <summary>Steps for a new expression: it is compared and differentiated many times.</summary>
    public const int CostOfNode = 10;

    /// <summary>Null and true: there is none. Null and false: the budget is spent.</summary>
    public static string? Find(PatternAlgebra algebra, PatternNode language, StepBudget budget, out bool isDecided)
    {
        isDecided = true;
        var from = new Dictionary<PatternNode, (PatternNode? Before, int Letter)> { [language] = (null, 0) };
        var pending = new Queue<PatternNode>();
        pending.Enqueue(language);
        while (pending.Count > 0)
        {
            PatternNode node = pending.Dequeue();
            if (node.IsNullable)
                return Spell(from, node);
            IReadOnlyList<CharSet> classes = algebra.Classes(node);
            if (!budget.Take(classes.Count + node.Parts.Count))
            {
                isDecided = false;
                return null;
            }
            foreach (CharSet set in classes)
            {
                int letter = set.Sample(), known = algebra.Count;
                PatternNode next = algebra.Derive(node, letter);
                // Expressions that grow with every letter cost what they grow.
                budget.Take(1 + (CostOfNode * (algebra.Count - known)));
                if (next != algebra.Never && !from.ContainsKey(next))
                {
                    from.Add(next, (node, letter));
                    pending.Enqueue(next);
                }
            }
        }
        return null;
    }

    private static string Spell(Dictionary<PatternNode, (PatternNode? Before, int Letter)> from, PatternNode node)
    {
        var letters = new List<int>();
        PatternNode? at = node;
        while (at is not null && from[at] is { Before: not null } step)
        {
            letters.Add(step.Letter);
            at = step.Before;
        }
        var text = new StringBuilder();
        for (int i = letters.Count - 1; i >= 0; i--)
            text.Append(char.ConvertFromUtf32(letters[i]));
        return text.ToString();
    }
}
