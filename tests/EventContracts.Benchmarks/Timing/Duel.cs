using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime;
using System.Threading;

namespace EventContracts.Benchmarks.Timing;

/// <summary>
/// Contestants take turns in short slices, so that noise of the machine hits all of them alike; the time of each is the mean of its fastest slices, and its
/// figure the ratio to the first. Bytes are exact.
/// </summary>
internal sealed class Duel(string title)
{
    private const int Rounds = 800;
    private const double SliceMilliseconds = 0.3;

    private readonly List<(string Name, Action<int> Run)> _contestants = [];

    /// <param name="name">Who.</param>
    /// <param name="run">Does the work that many times.</param>
    public Duel Add(string name, Action<int> run)
    {
        _contestants.Add((name, run));
        return this;
    }

    public void Run()
    {
        WarmUp();
        int[] counts = [.. _contestants.Select(one => CountForSlice(one.Run))];
        double[][] nanoseconds = [.. _contestants.Select(_ => new double[Rounds])];
        long[] bytes = [.. _contestants.Select((one, i) => Allocated(one.Run, counts[i]))];
        for (int round = 0; round < Rounds; round++)
        {
            for (int turn = 0; turn < counts.Length; turn++)
            {
                int i = (turn + round) % counts.Length;
                nanoseconds[i][round] = Time(_contestants[i].Run, counts[i]);
            }
        }
        Print([.. nanoseconds.Select(Fastest)], bytes);
    }

    private static double Time(Action<int> run, int count)
    {
        long before = Stopwatch.GetTimestamp();
        run(count);
        return Stopwatch.GetElapsedTime(before).TotalNanoseconds / count;
    }

    /// <summary>The mean of the best three per cent.</summary>
    private static double Fastest(double[] nanoseconds) => nanoseconds.Order().Take(Rounds * 3 / 100).Average();

    private static long Allocated(Action<int> run, int count)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        run(count);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / count;
    }

    private static int CountForSlice(Action<int> run)
    {
        int count = 16;
        double milliseconds;
        do
        {
            count *= 2;
            milliseconds = Time(run, count) * count / 1e6;
        }
        while (milliseconds < SliceMilliseconds / 4);
        return Math.Max(1, (int)(count * SliceMilliseconds / milliseconds));
    }

    /// <summary>Until the JIT has compiled nothing new for a while: tier 1 comes by a timer of 100 ms.</summary>
    private void WarmUp()
    {
        long known = -1;
        for (int rest = 0, round = 0; rest < 4 && round < 60; round++)
        {
            foreach ((_, Action<int> run) in _contestants)
            {
                for (int i = 0; i < 60; i++)
                    run(20);
            }
            Thread.Sleep(110);
            long compiled = JitInfo.GetCompiledMethodCount();
            rest = compiled == known ? rest + 1 : 0;
            known = compiled;
        }
    }

    private void Print(double[] nanoseconds, long[] bytes)
    {
        Console.WriteLine($"\n| {title} | ns | ratio | allocated bytes |\n|---|--:|--:|--:|");
        for (int i = 0; i < nanoseconds.Length; i++)
            Console.WriteLine($"| {_contestants[i].Name} | {nanoseconds[i]:0.0} | {nanoseconds[i] / nanoseconds[0]:0.000} | {bytes[i]:N0} |");
    }
}
