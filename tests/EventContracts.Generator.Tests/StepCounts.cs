using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>What the steps of the last run did.</summary>
internal static class StepCounts
{
    public static int Modified(this GeneratorRun run, string step) => run.Count(step, IncrementalStepRunReason.Modified);

    public static int New(this GeneratorRun run, string step) => run.Count(step, IncrementalStepRunReason.New);

    public static int Removed(this GeneratorRun run, string step) => run.Count(step, IncrementalStepRunReason.Removed);

    /// <summary>Every output of these steps is the one of the run before.</summary>
    public static void AssertKept(this GeneratorRun run, params string[] steps)
    {
        foreach (string step in steps)
            Assert.All(run.Reasons(step), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} is {reason}"));
    }

    private static int Count(this GeneratorRun run, string step, IncrementalStepRunReason reason) => run.Reasons(step).Count(one => one == reason);
}
