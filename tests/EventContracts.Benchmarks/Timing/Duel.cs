using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime;
using System.Threading;
using EventContracts.Benchmarks.Subjects;

namespace EventContracts.Benchmarks.Timing;

/// <summary>
/// Contestants take turns in short slices, so that noise of the machine hits all of them alike. A pass takes the mean of the fastest slices of each and its
/// ratio to the first; the figure is the median over the passes. Bytes are exact.
/// </summary>
internal sealed class Duel(IReadOnlyList<Contestant> contestants, int passes)
{
    private const int Rounds = 240;
    private const double SliceMilliseconds = 0.3;

    public IReadOnlyList<Figure> Run()
    {
        WarmUp();
        int[] counts = [.. contestants.Select(one => CountForSlice(one.Run))];
        long[] bytes = [.. contestants.Select((one, i) => Allocated(one.Run, counts[i]))];
        double[][] rounds = [.. Enumerable.Range(0, passes).Select(_ => Pass(counts))];
        return [.. contestants.Select((one, i) =>
            new Figure(one.Name, Median(rounds.Select(pass => pass[i])), Median(rounds.Select(pass => pass[i] / pass[0])), bytes[i]))];
    }

    private double[] Pass(int[] counts)
    {
        double[][] nanoseconds = [.. contestants.Select(_ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int turn = 0; turn < counts.Length; turn++)
            {
                int i = (turn + round) % counts.Length;
                nanoseconds[i][round] = Time(contestants[i].Run, counts[i]);
            }
        }
        return [.. nanoseconds.Select(Fastest)];
    }

    private static double Time(Action<int> run, int count)
    {
        long before = Stopwatch.GetTimestamp();
        run(count);
        return Stopwatch.GetElapsedTime(before).TotalNanoseconds / count;
    }

    /// <summary>The mean of the best three per cent.</summary>
    private static double Fastest(double[] nanoseconds) => nanoseconds.Order().Take(Rounds * 3 / 100).Average();

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }

    private static long Allocated(Action<int> run, int count)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        run(count);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / count;
    }

    private static int CountForSlice(Action<int> run)
    {
        int count = 1;
        double milliseconds;
        do
        {
            count *= 2;
            milliseconds = Time(run, count) * count / 1e6;
        }
        while (milliseconds < SliceMilliseconds / 4);
        return Math.Max(1, (int)(count * SliceMilliseconds / milliseconds));
    }

    /// <summary>Until the JIT has compiled nothing new for a while: tier 1 comes by a timer of 100 ms. Compiled ahead, that is at once.</summary>
    private void WarmUp()
    {
        long known = -1;
        for (int rest = 0, round = 0; rest < 4 && round < 60; round++)
        {
            foreach (Contestant contestant in contestants)
            {
                // Many calls, for the counters of the JIT; but a validator of milliseconds is warm after a few.
                long start = Stopwatch.GetTimestamp();
                for (int i = 0; i < 60 && Stopwatch.GetElapsedTime(start).TotalMilliseconds < 30; i++)
                    contestant.Run(20);
            }
            Thread.Sleep(110);
            long compiled = JitInfo.GetCompiledMethodCount();
            rest = compiled == known ? rest + 1 : 0;
            known = compiled;
        }
    }
}

/// <param name="Name">Who.</param>
/// <param name="Nanoseconds">For one event.</param>
/// <param name="Ratio">To the first of the same duel.</param>
/// <param name="Bytes">Allocated for one event.</param>
internal sealed record Figure(string Name, double Nanoseconds, double Ratio, long Bytes);
