using System;
using System.Collections.Generic;

namespace EventContracts.Analyzers.Tests.Handlers.Support;

/// <summary>
/// Makes handlers of guards, marks and effects in all kinds of statements. Left out is what the analysis says nothing of: a mark in a <c>catch</c> or
/// <c>finally</c>, or before an effect inside a helper; a return out of an open transaction.
/// </summary>
internal sealed class RandomHandler(Random random)
{
    private const int MostConditions = 6;

    private int _effects;
    private int _marks;
    private int _conditions;

    /// <summary>The effects that are in a <c>catch</c>: they have no place in a run without failures, so that none can be missing.</summary>
    public HashSet<int> InCatch { get; } = [];

    public int Effects => _effects;

    public int Marks => _marks;

    public int Conditions => _conditions;

    public IReadOnlyList<Statement> Body()
    {
        List<Statement> body = Statements(2, new(Guards: true, Marks: true, Nested: true, InCatch: false, InLoop: false));
        // Without a guard a mark says that somebody else looks at it, which the interpreter doesn't.
        if (!HasGuard(body))
            body.Insert(random.Next(body.Count + 1), new Statement.Guard(null, random.Next(4) == 0));
        return body;
    }

    private List<Statement> Statements(int depth, Allowed allowed)
    {
        var all = new List<Statement>();
        for (int count = 1 + random.Next(3); count > 0; count--)
            all.Add(Next(depth, allowed));
        return all;
    }

    private Statement Next(int depth, Allowed allowed)
    {
        int kind = random.Next(depth == 0 ? 6 : 14);
        switch (kind)
        {
            case 0 or 1 when allowed.Guards:
                return new Statement.Guard(depth > 0 && random.Next(3) == 0 ? Statements(depth - 1, allowed) : null, random.Next(4) == 0);
            case 2 when allowed.Marks:
                return new Statement.Mark(_marks++);
            case 6 when allowed.Nested && allowed.Guards && HasBits(1 + Extra(allowed)):
                return new Statement.If(Take(1 + Extra(allowed)), allowed.InLoop, [new Statement.Return()], []);
            case 7 or 8 when HasBits(1 + Extra(allowed)):
                return new Statement.If(Take(1 + Extra(allowed)), allowed.InLoop, Statements(depth - 1, allowed), random.Next(2) == 0 ? Statements(depth - 1, allowed) : []);
            case 9 when allowed.Nested && !allowed.InLoop && HasBits(2):
                return new Statement.Loop(Take(2), Statements(depth - 1, allowed with { InLoop = true }));
            case 10 when allowed.Nested:
                return new Statement.TryFinally(Statements(depth - 1, allowed), Statements(0, allowed with { Guards = false, Marks = false, Nested = false }));
            case 11 when allowed.Nested:
                return new Statement.TryCatch(Statements(depth - 1, allowed), Statements(0, allowed with { Guards = false, Marks = false, Nested = false, InCatch = true }));
            case 12 when allowed.Nested:
                return random.Next(2) == 0
                    ? new Statement.Transaction(Statements(0, allowed with { Guards = false, Nested = false }))
                    : new Statement.Lambda(Statements(depth - 1, allowed));
            case 13:
                return Helper(allowed);
            default:
                return Effect(allowed);
        }
    }

    private bool HasBits(int bits) => _conditions + bits <= MostConditions;

    private int Take(int bits)
    {
        int first = _conditions;
        _conditions += bits;
        return first;
    }

    private static int Extra(Allowed allowed) => allowed.InLoop ? 1 : 0;

    private Statement.Effect Effect(Allowed allowed)
    {
        if (allowed.InCatch)
            InCatch.Add(_effects);
        return new(_effects++);
    }

    private Statement.Helper Helper(Allowed allowed)
    {
        Statement.Effect effect = Effect(allowed);
        List<Statement> body = [effect];
        if (allowed.Marks && random.Next(3) == 0)
            body.Add(new Statement.Mark(_marks++));
        if (allowed.Guards && random.Next(2) == 0)
            body.Insert(0, new Statement.Guard(null, false));
        return new(effect.Number, body);
    }

    private static bool HasGuard(IReadOnlyList<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            bool found = statement switch
            {
                Statement.Guard => true,
                Statement.If branch => HasGuard(branch.Then) || HasGuard(branch.Else),
                Statement.Loop loop => HasGuard(loop.Body),
                Statement.TryFinally one => HasGuard(one.Body),
                Statement.TryCatch one => HasGuard(one.Body),
                Statement.Lambda lambda => HasGuard(lambda.Body),
                Statement.Helper helper => HasGuard(helper.Body),
                _ => false,
            };
            if (found)
                return true;
        }
        return false;
    }

    private sealed record Allowed(bool Guards, bool Marks, bool Nested, bool InCatch, bool InLoop);
}
