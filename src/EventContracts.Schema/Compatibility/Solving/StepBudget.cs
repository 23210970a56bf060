using System.Threading;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>How much work a comparison may do, counted in steps so that the result is the same on every machine.</summary>
internal sealed class StepBudget(int steps, CancellationToken cancellation)
{
    private long spent;

    public bool IsSpent => spent >= steps;

    public long Spent => spent;

    /// <summary>False when the budget is spent.</summary>
    public bool Take(int count = 1)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!IsSpent)
            spent += count;
        return !IsSpent;
    }
}
