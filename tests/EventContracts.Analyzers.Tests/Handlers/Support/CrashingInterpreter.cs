using System;
using System.Collections.Generic;

namespace EventContracts.Analyzers.Tests.Handlers.Support;

/// <summary>
/// Runs a random handler as a broker would deliver to it: with a crash or an exception at one step, then again, and once more after it was done. What is done between
/// begin and mark is in the inbox's transaction; what was begun and not marked is marked when the handler returns, as a pipeline does.
/// </summary>
internal sealed class CrashingInterpreter
{
    private const int NoFault = -1;

    private readonly IReadOnlyList<Statement> _body;
    private readonly int[] _stored;
    private readonly HashSet<int> _marks;
    private int _conditions;
    private bool _isCompleted;

    // Of one delivery.
    private readonly List<int> _pending = [];
    private bool _isBegun;
    private bool _isMarkPending;
    private bool _inTransaction;
    private int _step;
    private int _turn;
    private int _faultAt;
    private bool _isCrash;

    private CrashingInterpreter(IReadOnlyList<Statement> body, int effects, HashSet<int> marks)
    {
        _marks = marks;
        _body = body;
        _stored = new int[effects];
    }

    private enum Outcome
    {
        Normal,
        Return,
        Threw,
        Crashed,
    }

    /// <summary>For each effect, whether some order of crashes doubles it, whether some loses it, and whether it ever runs; and how many marks are ever made.</summary>
    public static (bool[] Doubled, bool[] Lost, bool[] Ran, int Marks) Run(IReadOnlyList<Statement> body, RandomHandler made)
    {
        int effects = made.Effects, conditions = made.Conditions;
        // Effects that only failures show twice: all pairs of failures are tried.
        bool hasCatch = made.InCatch.Count > 0;
        bool[] doubled = new bool[effects], lost = new bool[effects], ran = new bool[effects];
        var marks = new HashSet<int>();
        for (int bits = 0; bits < 1 << conditions; bits++)
        {
            (int[] clean, int steps) = Deliveries(body, effects, bits, [NoFault], marks);
            foreach (int[] plan in Plans(steps, hasCatch))
            {
                foreach (bool isCrash in (bool[])[true, false])
                {
                    (int[] stored, _) = Deliveries(body, effects, bits, plan, marks, isCrash);
                    for (int i = 0; i < effects; i++)
                    {
                        doubled[i] |= stored[i] > Math.Max(1, clean[i]);
                        lost[i] |= stored[i] < clean[i];
                        ran[i] |= stored[i] > 0;
                    }
                }
            }
        }
        return (doubled, lost, ran, marks.Count);
    }

    /// <summary>Delivered twice without a fault; with a fault, then done; done, then with a fault twice; with two faults, then done.</summary>
    private static IEnumerable<int[]> Plans(int steps, bool hasCatch)
    {
        yield return [NoFault, NoFault];
        for (int first = 0; first < steps; first++)
        {
            yield return [first, NoFault, NoFault];
            yield return [NoFault, first, first];
            for (int second = 0; second < steps && hasCatch; second++)
                yield return [first, second, NoFault, NoFault];
        }
    }

    private static (int[] Stored, int Steps) Deliveries(IReadOnlyList<Statement> body, int effects, int bits, int[] faults, HashSet<int> marks, bool isCrash = true)
    {
        var interpreter = new CrashingInterpreter(body, effects, marks) { _conditions = bits };
        foreach (int fault in faults)
            interpreter.Deliver(fault, isCrash);
        // A run that fails may take steps that the others don't: those of a catch.
        return (interpreter._stored, interpreter._step + 8);
    }

    private void Deliver(int faultAt, bool isCrash)
    {
        (_faultAt, _isCrash, _step, _isBegun, _isMarkPending, _inTransaction) = (faultAt, isCrash, 0, false, false, false);
        _pending.Clear();
        if (Run(_body) is Outcome.Normal or Outcome.Return && _isBegun)
            Complete();
    }

    private Outcome Run(IReadOnlyList<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            if (Run(statement) is var outcome and not Outcome.Normal)
                return outcome;
        }
        return Outcome.Normal;
    }

    private Outcome Run(Statement statement)
    {
        if (statement is Statement.Effect or Statement.Guard or Statement.Mark && _step++ == _faultAt)
            return _isCrash ? Outcome.Crashed : Outcome.Threw;
        return statement switch
        {
            Statement.Effect effect => Effect(effect.Number),
            Statement.Guard guard => Guard(guard),
            Statement.Mark mark => Mark(mark.Number),
            Statement.If branch => Run(IsSet(branch.Condition + (branch.InLoop ? _turn : 0)) ? branch.Then : branch.Else),
            Statement.Return => Outcome.Return,
            Statement.Loop loop => Loop(loop),
            Statement.TryFinally one => TryFinally(one),
            Statement.TryCatch one => Run(one.Body) is var outcome and not Outcome.Threw ? outcome : Run(one.Catch) is var failed and not Outcome.Normal ? failed : Outcome.Threw,
            Statement.Transaction transaction => Transaction(transaction),
            Statement.Lambda lambda => Returned(Run(lambda.Body)),
            Statement.Helper helper => Returned(Run(helper.Body)),
            _ => throw new NotSupportedException(),
        };
    }

    private Outcome Effect(int number)
    {
        if (_isBegun || _inTransaction)
            _pending.Add(number);
        else
            _stored[number]++;
        return Outcome.Normal;
    }

    private Outcome Guard(Statement.Guard guard)
    {
        bool isNew = !_isCompleted;
        _isBegun |= isNew;
        if (guard.Body is { } body)
            return isNew ? Run(body) : Outcome.Normal;
        return isNew ? Outcome.Normal : Outcome.Return;
    }

    private Outcome Mark(int number)
    {
        _marks.Add(number);
        if (_inTransaction)
            _isMarkPending = true;
        else
            Complete();
        return Outcome.Normal;
    }

    private Outcome Loop(Statement.Loop loop)
    {
        int turns = (IsSet(loop.Condition) ? 1 : 0) + (IsSet(loop.Condition + 1) ? 1 : 0);
        for (int i = 0; i < turns; i++)
        {
            _turn = i;
            if (Run(loop.Body) is var outcome and not Outcome.Normal)
                return outcome;
        }
        return Outcome.Normal;
    }

    private Outcome TryFinally(Statement.TryFinally one)
    {
        Outcome outcome = Run(one.Body);
        if (outcome == Outcome.Crashed)
            return outcome;
        return Run(one.Finally) is var failed and not Outcome.Normal ? failed : outcome;
    }

    private Outcome Transaction(Statement.Transaction transaction)
    {
        int before = _pending.Count;
        (_inTransaction, _isMarkPending) = (true, false);
        Outcome outcome = Run(transaction.Body);
        _inTransaction = false;
        if (outcome != Outcome.Normal)
        {
            _pending.RemoveRange(before, _pending.Count - before);
            return outcome;
        }
        if (_isMarkPending)
            Complete();
        else if (!_isBegun)
            Flush();
        return outcome;
    }

    private void Complete()
    {
        _isCompleted = true;
        _isBegun = false;
        Flush();
    }

    private void Flush()
    {
        foreach (int number in _pending)
            _stored[number]++;
        _pending.Clear();
    }

    private bool IsSet(int condition) => (_conditions & (1 << condition)) != 0;

    private static Outcome Returned(Outcome outcome) => outcome == Outcome.Return ? Outcome.Normal : outcome;
}
