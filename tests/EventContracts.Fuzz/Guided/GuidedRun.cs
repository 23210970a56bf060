using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EventContracts.Fuzz.Stages;
using EventContracts.Fuzz.Subjects;
using EventContracts.Fuzz.Support;
using EventContracts.Fuzz.Twins;
using SharpFuzz;

namespace EventContracts.Fuzz.Guided;

/// <summary>Inputs by AFL++, which looks for those that reach code that no other reached. Each goes to all contracts; <c>guided.sh</c> starts it.</summary>
public static class GuidedRun
{
    private const int Longest = 1 << 16;

    /// <summary>Judges what AFL++ sends until it sends no more. A difference is an exception, which AFL++ keeps as a crash.</summary>
    public static void Run()
    {
        Subject[] subjects = Subjects();
        var findings = new Findings();
        using var input = new Guarded();
        using var output = new Guarded();
        var hostile = new HostileStage(input, output, findings);
        Fuzzer.OutOfProcess.Run(stream =>
        {
            var json = new byte[Longest];
            int length = stream.ReadAtLeast(json, Longest, throwOnEndOfStream: false);
            foreach (Subject subject in subjects)
                hostile.Judge(subject, json.AsSpan(0, length));
            if (findings.Count > 0)
                throw new InvalidOperationException(string.Join(Environment.NewLine, findings.Lines));
        });
    }

    /// <summary>Events to begin with: a file for each.</summary>
    public static void WriteSeeds(string folder)
    {
        Directory.CreateDirectory(folder);
        var draw = new Draw(1);
        foreach ((Subject subject, int number) in Subjects().SelectMany(subject => Enumerable.Range(0, 4).Select(number => (subject, number))))
            File.WriteAllBytes(Path.Combine(folder, $"{subject.Name}.{number}.json"), subject.Draw(draw, number % 2 == 0 ? Oracle.Relaxed : Oracle.Indented));
    }

    /// <summary>Judges one file, as AFL++ keeps them.</summary>
    /// <returns>What is wrong with it.</returns>
    public static IReadOnlyList<string> Judge(string path)
    {
        var findings = new Findings();
        using var input = new Guarded();
        using var output = new Guarded();
        var hostile = new HostileStage(input, output, findings);
        foreach (Subject subject in Subjects())
            hostile.Judge(subject, File.ReadAllBytes(path));
        return [.. findings.Lines];
    }

    private static Subject[] Subjects() => [new UserSubject(), new OrderSubject(), new KindsSubject()];
}
