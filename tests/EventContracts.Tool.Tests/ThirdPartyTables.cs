using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace EventContracts.Tool.Tests;

/// <summary>The test data of other checkers, taken as tables. It is not part of the repository.</summary>
public sealed class ThirdPartyTables
{
    [SkippableTheory]
    [InlineData("apicurio-cases.jsonl", "BACKWARD")]
    [InlineData("confluent-diff-cases.jsonl", "BACKWARD")]
    [InlineData("jsonsubschema-cases.jsonl", "BACKWARD")]
    [InlineData("sentry-cases.jsonl", "BACKWARD")]
    [InlineData("apicurio-cases.jsonl", "FORWARD")]
    [InlineData("confluent-diff-cases.jsonl", "FORWARD")]
    [InlineData("jsonsubschema-cases.jsonl", "FORWARD")]
    [InlineData("sentry-cases.jsonl", "FORWARD")]
    public void NothingThatIsBrokenIsCalledCompatible(string name, string mode)
    {
        string[] cases = File.ReadAllLines(Find(name));
        ToolRun run = ToolRun.Of("check", "--pairs", Find(name), "--policy", "strict", "--mode", mode);
        JsonElement[] answers = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

        Assert.Equal(cases.Length, answers.Length);
        var missed = new List<string>();
        foreach ((string line, JsonElement answer) in cases.Zip(answers))
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            string verdict = answer.GetProperty("verdict").GetString()!;
            Assert.Equal(row.GetProperty("id").GetString(), answer.GetProperty("id").GetString());
            Assert.NotEqual("Error", verdict);
            // A broken one may well be null itself.
            Assert.True(verdict == "Broken" || answer.GetProperty("counterexample").ValueKind == JsonValueKind.Null);
            JsonElement oracle = row.GetProperty("oracle").GetProperty("set_inclusion").GetProperty(mode.ToLowerInvariant());
            if (oracle.GetProperty("status").GetString() == "broken" && verdict == "Compatible")
                missed.Add(row.GetProperty("id").GetString()!);
        }
        Assert.Empty(missed);
    }

    internal static string Find(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", "compat-cases", name);
            if (File.Exists(path))
                return path;
        }
        throw new SkipException($"The cases '{name}' are not beside this checkout (shared/compat-cases/{name}).");
    }
}
