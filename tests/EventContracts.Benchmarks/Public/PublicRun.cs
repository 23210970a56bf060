using System;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace EventContracts.Benchmarks.Public;

/// <summary>Runs BenchmarkDotNet over all contestants.</summary>
internal static class PublicRun
{
    /// <param name="arguments">Options of BenchmarkDotNet.</param>
    public static void Run(string[] arguments)
    {
        // It builds a project of its own that refers to this one, and so builds the generator, the events and the peers again: more than the two minutes that it allows.
        IConfig config = ManualConfig.Create(DefaultConfig.Instance)
            .WithBuildTimeout(TimeSpan.FromMinutes(20))
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(60));
        BenchmarkRunner.Run<EventBenchmarks>(config, arguments);
    }
}
