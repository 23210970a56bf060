using System;
using System.Globalization;

namespace EventContracts.Corpus;

/// <summary>What the command line of <c>analyze</c> says.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The folder with the C# files; null for handlers that are made up.</summary>
    public string? Sources { get; init; }

    /// <summary>How many handlers are made up.</summary>
    public int Synthetic { get; init; }

    /// <summary>Names of handler interfaces, as the option <c>eventcontracts.handler_types</c> takes them.</summary>
    public string? HandlerTypes { get; init; }

    /// <summary>The option <c>eventcontracts.max_call_depth</c>.</summary>
    public string? Depth { get; init; }

    public string? References { get; init; }

    public string? Out { get; init; }

    public int Rounds { get; init; } = 3;

    /// <summary>How many rounds for each kind of analyzer alone; none where only the whole is asked for.</summary>
    public int Families { get; init; }

    public static AnalysisOptions? Parse(ReadOnlySpan<string> args)
    {
        AnalysisOptions options = new();
        for (int i = 0; i + 1 < args.Length; i += 2)
        {
            string value = args[i + 1];
            bool isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0;
            AnalysisOptions? next = args[i] switch
            {
                "--sources" => options with { Sources = value },
                "--synthetic" when isNumber => options with { Synthetic = number },
                "--handler-types" => options with { HandlerTypes = value },
                "--depth" => options with { Depth = value },
                "--references" => options with { References = value },
                "--out" => options with { Out = value },
                "--families" when isNumber => options with { Families = number },
                "--rounds" when isNumber => options with { Rounds = number },
                _ => null,
            };
            if (next is null)
                return null;
            options = next;
        }
        return args.Length % 2 == 0 && (options.Sources is null) != (options.Synthetic == 0) ? options : null;
    }
}
