using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using EventContracts.Benchmarks.Subjects;

namespace EventContracts.Benchmarks.Public;

/// <summary>The same contestants for BenchmarkDotNet: one at a time, with its statistics.</summary>
[MemoryDiagnoser]
public class EventBenchmarks
{
    private const int Calls = 64;

    private static readonly Dictionary<string, Action<int>> All = Catalog.ByName();

    private Action<int> _run = _ => { };

    /// <summary>What is timed.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>Everything there is.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Looks it up.</summary>
    [GlobalSetup]
    public void Find() => _run = All[Name];

    /// <summary>Writes or reads one event.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public void Event() => _run(Calls);
}
