using System;
using System.Globalization;

namespace EventContracts.Fuzz;

/// <summary>How much is tried.</summary>
public sealed record FuzzOptions
{
    /// <summary>Well-formed inputs: texts and events.</summary>
    public int Cases { get; init; } = 10_000_000;

    /// <summary>The same seed gives the same inputs.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Bit patterns of each kind of number.</summary>
    public int Numbers { get; init; } = 10_000_000;

    /// <summary>Payloads that are cut and changed at every byte.</summary>
    public int Payloads { get; init; } = 200;

    /// <summary>Values that each byte of a payload is changed to; 255 for all.</summary>
    public int Mutations { get; init; } = 16;

    /// <summary>Noise, and events with pieces inserted, removed and doubled.</summary>
    public int Garbage { get; init; } = 500_000;

    /// <summary>Values that each byte of GitHub's examples is changed to, where they are beside the checkout; 0 leaves them out.</summary>
    public int GithubMutations { get; init; } = 4;

    /// <summary>From <c>--cases N</c> and the like.</summary>
    public static FuzzOptions Parse(string[] arguments)
    {
        var options = new FuzzOptions();
        for (int i = 0; i < arguments.Length; i += 2)
        {
            int value = i + 1 < arguments.Length && int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new FormatException($"{arguments[i]} needs a number.");
            options = arguments[i] switch
            {
                "--cases" => options with { Cases = value },
                "--seed" => options with { Seed = value },
                "--numbers" => options with { Numbers = value },
                "--payloads" => options with { Payloads = value },
                "--mutations" => options with { Mutations = value },
                "--garbage" => options with { Garbage = value },
                "--github-mutations" => options with { GithubMutations = value },
                _ => throw new FormatException($"{arguments[i]} is no option: --cases, --seed, --numbers, --payloads, --mutations, --garbage, --github-mutations."),
            };
        }
        return options;
    }
}
