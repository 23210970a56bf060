using System;
using System.Globalization;

namespace EventContracts.Benchmarks;

/// <summary>What is measured, and how.</summary>
internal sealed record BenchmarkOptions
{
    public const string Usage = "options: [--only REGEX] [--passes N] [--markdown FILE] | --profile NAME | --benchmarkdotnet [options of BenchmarkDotNet]";

    /// <summary>Only events whose name matches this regular expression.</summary>
    public string Only { get; init; } = "";

    public int Passes { get; init; } = 7;

    /// <summary>Where the tables go too.</summary>
    public string? Markdown { get; init; }

    /// <summary>One contestant, as <c>read user.created: view</c>, runs alone for a profiler.</summary>
    public string? Profile { get; init; }

    /// <returns>None where the arguments are not understood.</returns>
    public static BenchmarkOptions? Parse(ReadOnlySpan<string> arguments)
    {
        var options = new BenchmarkOptions();
        while (arguments is [string name, string value, ..])
        {
            switch (name)
            {
                case "--only":
                    options = options with { Only = value };
                    break;
                case "--passes" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int passes) && passes > 0:
                    options = options with { Passes = passes };
                    break;
                case "--markdown":
                    options = options with { Markdown = value };
                    break;
                case "--profile":
                    options = options with { Profile = value };
                    break;
                default:
                    return null;
            }
            arguments = arguments[2..];
        }
        return arguments.IsEmpty ? options : null;
    }
}
