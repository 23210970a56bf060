using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using EventContracts.Analyzers.Handlers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Corpus;

/// <summary>
/// Every analyzer of the product over the C# of a folder, or over handlers that are made up: what they say, what they throw, and what they cost in CPU of the process,
/// least of all rounds: what else the machine does only adds.
/// </summary>
internal static class Analysis
{
    private const int MostErrors = 10;

    public static int Run(AnalysisOptions options)
    {
        AnalyzedProject project = AnalyzedProject.Load(options);
        ImmutableArray<DiagnosticAnalyzer> all = [.. typeof(HandlerAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
        ConcurrentQueue<string> exceptions = [];
        ImmutableArray<Diagnostic> found = [];
        double[] compiled = new double[options.Rounds], bound = new double[options.Rounds], analyzed = new double[options.Rounds], together = new double[options.Rounds];
        // One round more than asked: the first compiles the compiler.
        for (int round = -1; round < options.Rounds; round++)
        {
            double[] times = [Cpu(() => project.Compilation.Clone().GetDiagnostics()), Cpu(() => Diagnostics(project, [new BindingAnalyzer()], exceptions)),
                Cpu(() => found = Diagnostics(project, all, exceptions)), Cpu(() => Diagnostics(project, all.Add(new BindingAnalyzer()), exceptions))];
            if (round >= 0)
                (compiled[round], bound[round], analyzed[round], together[round]) = (times[0], times[1], times[2], times[3]);
        }
        if (options.Out is { } path)
            File.WriteAllBytes(path, Sarif.Write(all, found, exceptions));
        Report(project, found, exceptions);
        ReportCost(Least(compiled), Least(bound), Least(analyzed), Least(together));
        if (options.Families > 0)
            ReportFamilies(project, all, options.Families, exceptions);
        return exceptions.IsEmpty ? 0 : 1;
    }

    private static ImmutableArray<Diagnostic> Diagnostics(AnalyzedProject project, ImmutableArray<DiagnosticAnalyzer> analyzers, ConcurrentQueue<string> exceptions)
    {
        // A clone shares the trees and what is read of references, and none of what has been bound.
        var options = new CompilationWithAnalyzersOptions(project.Options, (exception, analyzer, _) => exceptions.Enqueue($"{analyzer.GetType().Name}: {exception}"), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        CompilationWithAnalyzers driver = project.Compilation.Clone().WithAnalyzers(analyzers, options);
        return [.. driver.GetAllDiagnosticsAsync().GetAwaiter().GetResult().Where(one => one.Id.StartsWith("EVC", StringComparison.Ordinal))
            .OrderBy(one => one.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(one => one.Location.SourceSpan.Start).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    private static void Report(AnalyzedProject project, ImmutableArray<Diagnostic> found, ConcurrentQueue<string> exceptions)
    {
        CSharpCompilation compilation = project.Compilation;
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error)];
        Console.WriteLine($"{compilation.SyntaxTrees.Length} files, {errors.Length} errors of the compiler, {exceptions.Count} exceptions");
        // Where little doesn't bind, the reports that are missing may be owed to it.
        foreach (Diagnostic error in errors.Take(MostErrors))
            Console.WriteLine(error.ToString());
        foreach (string exception in exceptions.Distinct())
            Console.WriteLine(exception);
        foreach (IGrouping<string, Diagnostic> rule in found.GroupBy(one => one.Id).OrderBy(group => group.Key, StringComparer.Ordinal))
            Console.WriteLine($"{rule.Key} {rule.Count()}");
    }

    private static void ReportCost(double compiled, double bound, double analyzed, double together)
    {
        Console.WriteLine($"CPU ms: {compiled:0} compiler alone, {bound:0} with all bodies bound for analyzers, {analyzed:0} with the product's analyzers, {together:0} with both");
        Console.WriteLine($"product's analyzers / bound: {analyzed / bound:0.00}; both / bound: {together / bound:0.00}; product's analyzers / compiler alone: {analyzed / compiled:0.00}");
    }

    /// <summary>What each kind of analyzer adds where all bodies are bound anyway; both are measured in turn, for the machine is not the same a minute later.</summary>
    private static void ReportFamilies(AnalyzedProject project, ImmutableArray<DiagnosticAnalyzer> all, int rounds, ConcurrentQueue<string> exceptions)
    {
        foreach (IGrouping<string, DiagnosticAnalyzer> family in all.GroupBy(analyzer => analyzer.GetType().Namespace!.Split('.')[^1]).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            ImmutableArray<DiagnosticAnalyzer> some = [.. family, new BindingAnalyzer()];
            (double bound, double both) = (double.MaxValue, double.MaxValue);
            for (int round = 0; round < rounds; round++)
            {
                bound = Math.Min(bound, Cpu(() => Diagnostics(project, [new BindingAnalyzer()], exceptions)));
                both = Math.Min(both, Cpu(() => Diagnostics(project, some, exceptions)));
            }
            Console.WriteLine($"  {family.Key}: {both - bound:0} ms, {both / bound - 1:0.000} of bound");
        }
    }

    private static double Cpu(Action action)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static double Least(double[] values) => values.Min();
}
