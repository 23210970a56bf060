using System;
using System.Collections.Generic;
using System.Diagnostics;
using EventContracts.Fuzz;
using EventContracts.Fuzz.Guided;

switch (args)
{
    case ["guided"]:
        GuidedRun.Run();
        return 0;
    case ["seeds", var folder]:
        GuidedRun.WriteSeeds(folder);
        return 0;
    case ["judge", var file]:
        IReadOnlyList<string> wrong = GuidedRun.Judge(file);
        Console.WriteLine(wrong.Count == 0 ? "no difference" : string.Join('\n', wrong));
        return wrong.Count == 0 ? 0 : 1;
}

var watch = Stopwatch.StartNew();
FuzzOptions options = FuzzOptions.Parse(args);
Console.WriteLine(options);
IReadOnlyList<string> findings = FuzzRun.Run(options, line => Console.WriteLine($"{watch.Elapsed.TotalSeconds,7:F1} s  {line}"));
foreach (string finding in findings)
    Console.WriteLine(finding);
Console.WriteLine(findings.Count == 0 ? $"{watch.Elapsed.TotalSeconds,7:F1} s  no difference" : $"{findings.Count} kinds of differences");
return findings.Count == 0 ? 0 : 1;
