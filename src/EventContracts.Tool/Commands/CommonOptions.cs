using System.CommandLine;
using EventContracts.Schema.Compatibility;

namespace EventContracts.Tool.Commands;

/// <summary>Options that several commands have. Each call makes a new one, since an option belongs to one command.</summary>
internal static class CommonOptions
{
    /// <summary>The format for people.</summary>
    public const string Text = "text";

    private static readonly string[] Modes =
        ["BACKWARD", "FORWARD", "FULL", "BACKWARD_TRANSITIVE", "FORWARD_TRANSITIVE", "FULL_TRANSITIVE", "NONE"];

    public static Argument<string> Path()
    {
        var path = new Argument<string>("path") { Description = "A folder of contracts, or one contract.", DefaultValueFactory = _ => "." };
        // A misspelt option is taken for the path, and what should be its value is complained about.
        path.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && word.StartsWith("--", System.StringComparison.Ordinal))
                result.AddError($"'{word}' is no option of this command.");
        });
        return path;
    }

    public static Option<string?> Mode()
    {
        var mode = new Option<string?>("--mode") { Description = "What is promised, in place of what each contract says. Default of a contract: BACKWARD." };
        mode.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } word && System.Array.IndexOf(Modes, word.ToUpperInvariant()) < 0)
                result.AddError($"'{word}' is no compatibility mode: use {string.Join(", ", Modes)}.");
        });
        return mode;
    }

    public static Option<string> Policy()
    {
        var policy = new Option<string>("--policy")
        {
            Description = "event: what generated code writes and reads. strict: whatever is valid.",
            DefaultValueFactory = _ => "event",
        };
        policy.AcceptOnlyFromAmong("event", "strict");
        return policy;
    }

    public static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "How findings are written: for people, for programs, for code scanning, for a pull request on GitHub.",
            DefaultValueFactory = _ => Text,
        };
        format.AcceptOnlyFromAmong(Text, "json", "sarif", "github");
        return format;
    }

    public static CompatibilityPolicy ParsePolicy(string word) => word == "strict" ? CompatibilityPolicy.Strict : CompatibilityPolicy.Event;

    public static CompatibilityMode? ParseMode(string? word) => word is null ? null : CompatibilityModes.Parse(word);
}
