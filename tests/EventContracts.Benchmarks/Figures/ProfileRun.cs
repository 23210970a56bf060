using System;
using System.Collections.Generic;
using System.Diagnostics;
using EventContracts.Benchmarks.Subjects;

namespace EventContracts.Benchmarks.Figures;

/// <summary>One contestant alone, for a profiler.</summary>
internal static class ProfileRun
{
    private const int Seconds = 8;

    /// <returns>False where there is nobody of that name; all names are printed then.</returns>
    public static bool Run(string name)
    {
        Dictionary<string, Action<int>> contestants = Catalog.ByName();
        if (!contestants.TryGetValue(name, out Action<int>? run))
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, contestants.Keys));
            return false;
        }
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < Seconds)
            run(100);
        return true;
    }
}
