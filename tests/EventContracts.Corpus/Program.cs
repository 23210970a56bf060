using System;
using System.Globalization;
using System.IO;
using System.Text.Json;
using EventContracts.Corpus;

if (args is ["incremental", ..])
{
    IncrementalTiming.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200);
    return 0;
}
if (args is ["compat", ..])
{
    ComparisonTiming.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200);
    return 0;
}
if (args is ["coldbuild", ..])
{
    ColdBuild.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 3);
    return 0;
}
if (args is ["analyze", ..] && AnalysisOptions.Parse(args.AsSpan(1)) is { } analysis)
    return Analysis.Run(analysis);
if (args is not ["roundtrip", ..] || RoundTripOptions.Parse(args.AsSpan(1)) is not { } options)
{
    Console.Error.WriteLine("""
        usage: incremental [COUNT]      what an edit costs with COUNT schemas (default 200), in CPU ms
               compat [COUNT]          what comparing COUNT contracts with their released versions costs after an edit of one (default 200), in CPU ms
               coldbuild [COUNT] [ROUNDS]  CPU of a whole build of COUNT events, beside System.Text.Json's generator
               analyze (--sources DIR | --synthetic COUNT) [--handler-types T;…] [--references DIR] [--depth N] [--rounds N] [--out FILE.sarif]
                                      runs every analyzer over the C# of a folder, or over COUNT made-up handlers; exceptions, findings, CPU with and without
               roundtrip --schemas DIR [--instances DIR] [--pattern GLOB] [--map FILE] [--unknown keep|skip] [--emit DIR] [--out FILE]

        Generates, compiles and loads all schemas of a folder as one project, then reads and writes every instance.
          --instances DIR   JSON instances; each belongs to the schema of its path: a/b.json or a/b/any.json to a/b.schema.json or a/b.json
          --pattern GLOB    which files of --schemas are schemas (default: all but YAML)
          --map FILE        JSON lines {"schema": path, "instance": path}, relative to the two folders
          --unknown         whether members that a schema does not name are kept (default) or skipped
          --emit DIR        where to put the generated C#
          --out FILE        the summary as JSON (default: standard output)
        """);
    return 2;
}
RoundTripSummary summary = RoundTrip.Run(options);
string json = JsonSerializer.Serialize(summary, new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
if (options.Out is { } path)
    File.WriteAllText(path, json + "\n");
else
    Console.WriteLine(json);
return summary.CompileErrors.Count > 0 ? 1 : 0;
