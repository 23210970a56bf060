using System;

namespace EventContracts.Corpus;

/// <summary>What the command line says.</summary>
public sealed record RoundTripOptions
{
    public required string Schemas { get; init; }
    public string? Instances { get; init; }
    public string Pattern { get; init; } = "*";
    public string? Map { get; init; }
    public bool KeepUnknown { get; init; } = true;
    public string? Emit { get; init; }
    public string? Out { get; init; }

    public static RoundTripOptions? Parse(ReadOnlySpan<string> args)
    {
        RoundTripOptions options = new() { Schemas = "" };
        for (int i = 0; i + 1 < args.Length; i += 2)
        {
            string value = args[i + 1];
            RoundTripOptions? next = args[i] switch
            {
                "--schemas" => options with { Schemas = value },
                "--instances" => options with { Instances = value },
                "--pattern" => options with { Pattern = value },
                "--map" => options with { Map = value },
                "--unknown" when value is "keep" or "skip" => options with { KeepUnknown = value == "keep" },
                "--emit" => options with { Emit = value },
                "--out" => options with { Out = value },
                _ => null,
            };
            if (next is null)
                return null;
            options = next;
        }
        return options.Schemas.Length > 0 && args.Length % 2 == 0 ? options : null;
    }
}
