using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Runtime.CompilerServices;
using EventContracts.Benchmarks.Subjects;
using EventContracts.Benchmarks.Timing;

namespace EventContracts.Benchmarks.Figures;

/// <summary>All tables in a few minutes.</summary>
internal static class ShortRun
{
    public static void Run(BenchmarkOptions options)
    {
        var watch = Stopwatch.StartNew();
        var written = new FigureTable("write", Contestants.Contract);
        var read = new FigureTable("read", Contestants.Contract, Contestants.View);
        foreach (Func<Subject> create in Catalog.All)
        {
            Subject subject = create();
            if (!Regex.IsMatch(subject.Name, options.Only, RegexOptions.IgnoreCase))
                continue;
            if (!subject.IsReadOnly)
                written.Add(subject, Measure("write", subject.Name, subject.Writers, options));
            read.Add(subject, Measure("read", subject.Name, subject.Readers, options));
        }
        string text = $"{written}\n{read}";
#if !NATIVE_AOT
        if (Validation.ValidationTable.Run(options) is { } validated)
            text += $"\n{validated}";
#endif
        Console.WriteLine($"\n{text}");
        Console.WriteLine($"{(RuntimeFeature.IsDynamicCodeSupported ? "JIT" : "Native AOT")}, {options.Passes} passes, {watch.Elapsed.TotalSeconds:0} s");
        if (!Catalog.HasGithub)
            Console.WriteLine("Without GitHub's events: shared/corpora/github-webhooks is not beside the checkout.");
        if (options.Markdown is { } path)
            File.WriteAllText(path, text);
    }

    /// <summary>Says at once what each did, in nanoseconds; the tables come at the end.</summary>
    public static IReadOnlyList<Figure> Measure(string what, string name, IReadOnlyList<Contestant> contestants, BenchmarkOptions options)
    {
        IReadOnlyList<Figure> figures = new Duel(contestants, options.Passes).Run();
        Console.WriteLine($"{what} {name}: {string.Join(", ", figures.Select(figure => $"{figure.Name} {figure.Nanoseconds:0} ns {figure.Ratio:0.000}"))}");
        return figures;
    }
}
