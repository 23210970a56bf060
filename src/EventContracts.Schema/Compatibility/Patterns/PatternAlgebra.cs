using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Schema.Compatibility.Patterns;

/// <summary>
/// Makes and differentiates pattern nodes (Brzozowski). Simplification by associativity, commutativity and idempotence keeps the number of different
/// derivatives of an expression finite.
/// </summary>
internal sealed class PatternAlgebra
{
    private readonly Dictionary<string, PatternNode> nodes = [];
    private readonly Dictionary<(int Node, int Letter), PatternNode> derivatives = [];

    public PatternAlgebra()
    {
        Never = Make(PatternKind.Never, "0", false, []);
        Nothing = Make(PatternKind.Nothing, "1", true, []);
        Anything = Repeat(Letter(CharSet.All), 0, PatternNode.Unbounded);
    }

    public PatternNode Never { get; }

    public PatternNode Nothing { get; }

    /// <summary>Every string.</summary>
    public PatternNode Anything { get; }

    /// <summary>How many nodes exist: a measure of the work done.</summary>
    public int Count => nodes.Count;

    public PatternNode Letter(CharSet set)
    {
        if (set.IsEmpty)
            return Never;
        string key = "L" + set.Key;
        return nodes.TryGetValue(key, out PatternNode known)
            ? known
            : nodes[key] = new PatternNode(nodes.Count, PatternKind.Letter, false, []) { Letters = set };
    }

    public PatternNode Word(string word) =>
        PatternText.Letters(word).Reverse().Aggregate(Nothing, (rest, letter) => Sequence(Letter(CharSet.Of(letter, letter)), rest));

    public PatternNode Sequence(PatternNode first, PatternNode second)
    {
        if (first == Never || second == Never)
            return Never;
        if (first == Nothing)
            return second;
        if (second == Nothing || (first == Anything && second == Anything))
            return first;
        return first.Kind == PatternKind.Sequence
            ? Sequence(first.Parts[0], Sequence(first.Parts[1], second))
            : Make(PatternKind.Sequence, "S", first.IsNullable && second.IsNullable, [first, second]);
    }

    public PatternNode Repeat(PatternNode part, int minimum, int maximum)
    {
        if (maximum == 0 || part == Nothing || (part == Never && minimum == 0))
            return Nothing;
        if (part == Never || (minimum == 1 && maximum == 1))
            return part;
        int least = part.IsNullable ? 0 : minimum;
        string key = $"R{part.Id},{least},{maximum}";
        return nodes.TryGetValue(key, out PatternNode known)
            ? known
            : nodes[key] = new PatternNode(nodes.Count, PatternKind.Repeat, least == 0, [part]) { Minimum = least, Maximum = maximum };
    }

    public PatternNode Not(PatternNode part) =>
        part.Kind == PatternKind.Not ? part.Parts[0]
        : part == Anything ? Never
        : part == Never ? Anything
        : Make(PatternKind.Not, "N", !part.IsNullable, [part]);

    public PatternNode Or(params PatternNode[] parts) => Combine(PatternKind.Or, parts, neutral: Never, absorbing: Anything);

    public PatternNode And(params PatternNode[] parts) => Combine(PatternKind.And, parts, neutral: Anything, absorbing: Never);

    /// <summary>What may follow after that letter.</summary>
    public PatternNode Derive(PatternNode node, int letter)
    {
        if (!derivatives.TryGetValue((node.Id, letter), out PatternNode derivative))
            derivatives[(node.Id, letter)] = derivative = Compute(node, letter);
        return derivative;
    }

    private PatternNode Compute(PatternNode node, int letter)
    {
        switch (node.Kind)
        {
            case PatternKind.Letter: return node.Letters.Contains(letter) ? Nothing : Never;
            case PatternKind.Sequence:
                PatternNode first = Sequence(Derive(node.Parts[0], letter), node.Parts[1]);
                return node.Parts[0].IsNullable ? Or(first, Derive(node.Parts[1], letter)) : first;
            case PatternKind.Or: return Or([.. node.Parts.Select(part => Derive(part, letter))]);
            case PatternKind.And: return And([.. node.Parts.Select(part => Derive(part, letter))]);
            case PatternKind.Not: return Not(Derive(node.Parts[0], letter));
            case PatternKind.Repeat:
                int maximum = node.Maximum == PatternNode.Unbounded ? PatternNode.Unbounded : node.Maximum - 1;
                return Sequence(Derive(node.Parts[0], letter), Repeat(node.Parts[0], node.Minimum > 0 ? node.Minimum - 1 : 0, maximum));
            default: return Never;
        }
    }

    /// <summary>A partition of all letters such that letters of one part have the same derivative.</summary>
    public IReadOnlyList<CharSet> Classes(PatternNode node) => node.Classes ??= node.Kind switch
    {
        PatternKind.Letter => Partition([CharSet.All], [node.Letters, node.Letters.Not()]),
        PatternKind.Sequence when !node.Parts[0].IsNullable => Classes(node.Parts[0]),
        _ => node.Parts.Aggregate((IReadOnlyList<CharSet>)[CharSet.All], (classes, part) => Partition(classes, Classes(part))),
    };

    private static IReadOnlyList<CharSet> Partition(IReadOnlyList<CharSet> left, IReadOnlyList<CharSet> right) =>
        left.Count == 1 ? [.. right.Where(set => !set.IsEmpty)]
        : right.Count == 1 ? left
        : [.. left.SelectMany(_ => right, (first, second) => first.And(second)).Where(set => !set.IsEmpty)];

    private PatternNode Combine(PatternKind kind, IEnumerable<PatternNode> parts, PatternNode neutral, PatternNode absorbing)
    {
        var flat = new SortedDictionary<int, PatternNode>();
        foreach (PatternNode part in parts.SelectMany(part => part.Kind == kind ? part.Parts : [part]))
        {
            if (part == absorbing)
                return absorbing;
            if (part != neutral)
                flat[part.Id] = part;
        }
        if (flat.Values.Any(part => part.Kind == PatternKind.Not && flat.ContainsKey(part.Parts[0].Id)))
            return absorbing;
        if (flat.Count < 2)
            return flat.Count == 0 ? neutral : flat.Values.First();
        bool isNullable = kind == PatternKind.Or ? flat.Values.Any(part => part.IsNullable) : flat.Values.All(part => part.IsNullable);
        return Make(kind, kind == PatternKind.Or ? "O" : "A", isNullable, [.. flat.Values]);
    }

    private PatternNode Make(PatternKind kind, string mark, bool isNullable, IReadOnlyList<PatternNode> parts)
    {
        string key = mark + string.Join(",", parts.Select(part => part.Id));
        return nodes.TryGetValue(key, out PatternNode known) ? known : nodes[key] = new PatternNode(nodes.Count, kind, isNullable, parts);
    }
}
