using System;
using System.Diagnostics;
using System.Text.Json;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Tool.Tests;

/// <summary><c>check</c> over folders.</summary>
public sealed class Checking : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ReleasedVersionThatStillReadsIsFine()
    {
        folder.Write(OrderPlaced.Released, OrderPlaced.First);
        folder.Write(OrderPlaced.File, OrderPlaced.Grown);

        ToolRun run = ToolRun.Of("check", folder.Path);

        Assert.Equal((ExitCode.Fine, "1 compared, 0 new: 0 errors, 0 warnings.\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void BreakNamesFileLineRuleAndAnEventThatCannotBeRead()
    {
        folder.Write(OrderPlaced.Released, OrderPlaced.First);
        string path = folder.Write(OrderPlaced.File, OrderPlaced.Broken);

        ToolRun run = ToolRun.Of("check", folder.Path);

        Assert.Equal(ExitCode.Breaking, run.ExitCode);
        Assert.Contains(path.Replace('\\', '/') + "(", run.Output, StringComparison.Ordinal);
        Assert.Contains("): error EVC1101: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("""cannot be read: {"id":""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void BreakThatIsAcceptedWithAReasonIsFine()
    {
        const string Path = "contracts/released/order.placed/accepted.json";
        folder.Write(OrderPlaced.Released, OrderPlaced.First);
        folder.Write(OrderPlaced.File, OrderPlaced.Broken);
        var broken = CompatibilityChecker.Check(SchemaVersion.Parse("a", OrderPlaced.First), SchemaVersion.Parse("b", OrderPlaced.Broken), CompatibilityOptions.Default);
        BreakIdentity change = BreakIdentity.Of(Assert.Single(broken.Findings), SchemaFile.Parse("b", OrderPlaced.Broken));

        folder.Write(Path, AcceptedBreaks.Add(null, change, "1.1", "No event is kept.")!);
        ToolRun accepted = ToolRun.Of("check", folder.Path);
        folder.Write(Path, AcceptedBreaks.Add(null, change, "1.1", "")!);
        ToolRun unreasoned = ToolRun.Of("check", folder.Path);

        Assert.Equal((ExitCode.Fine, ""), (accepted.ExitCode, accepted.Error));
        Assert.Equal(ExitCode.Usage, unreasoned.ExitCode);
        Assert.Contains("accepted.json(3,", unreasoned.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NewMajorMayBreak()
    {
        folder.Write(OrderPlaced.Released, OrderPlaced.First);
        folder.Write(OrderPlaced.File, OrderPlaced.Version("2.0", "\"id\", \"total\"", ", \"total\": { \"type\": \"number\" }"));

        ToolRun run = ToolRun.Of("check", folder.Path);

        Assert.Equal((ExitCode.Fine, "0 compared, 1 new: 0 errors, 0 warnings.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void ReleasedContractThatIsGoneBreaks()
    {
        folder.Write(OrderPlaced.Released, OrderPlaced.First);

        ToolRun run = ToolRun.Of("check", folder.Path);

        Assert.Equal(ExitCode.Breaking, run.ExitCode);
        Assert.Contains("EVC1406", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BACKWARD", ExitCode.Fine)]
    [InlineData("BACKWARD_TRANSITIVE", ExitCode.Breaking)]
    public void TransitiveModesLookAtEveryReleasedVersion(string mode, int exitCode)
    {
        folder.Write(OrderPlaced.Released, OrderPlaced.First);
        folder.Write("contracts/released/order.placed/1.1.json", OrderPlaced.Broken);
        folder.Write(OrderPlaced.File, OrderPlaced.Broken.Replace("1.1", "1.2", StringComparison.Ordinal));

        Assert.Equal(exitCode, ToolRun.Of("check", folder.Path, "--mode", mode).ExitCode);
    }

    [Fact]
    public void FoldersAndFilesAreCompared()
    {
        string old = folder.Write("old/order.schema.json", OrderPlaced.First), now = folder.Write("new/order.schema.json", OrderPlaced.Broken);

        Assert.Equal(ExitCode.Breaking, ToolRun.Of("check", folder["new"], "--against", folder["old"]).ExitCode);
        Assert.Equal(ExitCode.Breaking, ToolRun.Of("check", now, "--against", old).ExitCode);
        Assert.Equal(ExitCode.Fine, ToolRun.Of("check", old, "--against", old).ExitCode);
    }

    [Fact]
    public void CommitIsComparedWithTheFolder()
    {
        folder.Write(OrderPlaced.File, OrderPlaced.First);
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "-q", "-m", "first");
        folder.Write(OrderPlaced.File, OrderPlaced.Broken);

        Assert.Equal(ExitCode.Breaking, ToolRun.Of("check", folder.Path, "--against", "git:HEAD").ExitCode);
        Assert.Equal(ExitCode.Breaking, ToolRun.Of("check", folder[OrderPlaced.File], "--against", "git:HEAD").ExitCode);
        ToolRun missing = ToolRun.Of("check", folder.Path, "--against", "git:origin/main");
        Assert.Equal(ExitCode.Unreachable, missing.ExitCode);
        Assert.Contains("'origin/main' is no commit", missing.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unreachable, ToolRun.Of("check", folder.Path, "--against", "git:--help").ExitCode);
    }

    [Fact]
    public void FolderOutsideGitIsUnreachable()
    {
        folder.Write(OrderPlaced.File, OrderPlaced.First);

        Assert.Equal(ExitCode.Unreachable, ToolRun.Of("check", folder.Path, "--against", "git:HEAD").ExitCode);
    }

    [Fact]
    public void DamagedFilesAreNamedWithLineAndColumn()
    {
        string conflict = folder.Write(OrderPlaced.File, "{\n<<<<<<< HEAD\n}");
        folder.Write("contracts/released/order.placed/1.0.json", "{\n\"a\": 1,, }");

        ToolRun run = ToolRun.Of("check", folder.Path);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.Contains(conflict.Replace('\\', '/') + "(2,1): error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("merge conflict", run.Error, StringComparison.Ordinal);
        Assert.Contains("1.0.json(2,8): error: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ReleasedVersionThatSaysAnotherIsNotTrusted()
    {
        folder.Write(OrderPlaced.Released, OrderPlaced.Grown);
        folder.Write(OrderPlaced.File, OrderPlaced.Grown);

        ToolRun run = ToolRun.Of("check", folder.Path);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("1.0.json(2,51): error: Its name says 1.0, but the file says 1.1. A released version never changes", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonAndSarifHaveTheFinding()
    {
        folder.Write(OrderPlaced.Released, OrderPlaced.First);
        folder.Write(OrderPlaced.File, OrderPlaced.Broken);

        JsonElement json = JsonDocument.Parse(ToolRun.Of("check", folder.Path, "--format", "json").Output).RootElement;
        JsonElement finding = json.GetProperty("contracts")[0].GetProperty("findings")[0];
        Assert.True(json.GetProperty("breaking").GetBoolean());
        Assert.Equal("EVC1101", finding.GetProperty("rule").GetString());
        Assert.Equal(JsonValueKind.Object, finding.GetProperty("counterexample").ValueKind);

        JsonElement sarif = JsonDocument.Parse(ToolRun.Of("check", folder.Path, "--format", "sarif").Output).RootElement;
        JsonElement result = sarif.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal(("2.1.0", "EVC1101", "error"), (sarif.GetProperty("version").GetString(), result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.Equal(
            finding.GetProperty("line").GetInt32(),
            result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    /// <summary>A name from a schema must not become a command of its own.</summary>
    [Fact]
    public void GitHubCommandsStayOnOneLine()
    {
        folder.Write(OrderPlaced.Released, OrderPlaced.First);
        folder.Write(OrderPlaced.File, OrderPlaced.Version("1.1", "\"id\", \"\\n::error::x\"", ", \"\\n::error::x\": { \"type\": \"number\" }"));

        ToolRun run = ToolRun.Of("check", folder.Path, "--format", "github");

        Assert.Equal(ExitCode.Breaking, run.ExitCode);
        string line = Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("title=EVC1101::", line, StringComparison.Ordinal);
    }

    /// <summary>Adding an optional property breaks nobody, and a strict registry refuses it.</summary>
    [Fact]
    public void RegistryHasItsOwnOpinion()
    {
        folder.Write(OrderPlaced.Released, OrderPlaced.First);
        folder.Write(OrderPlaced.File, OrderPlaced.Grown);

        ToolRun strict = ToolRun.Of("check", folder.Path, "--as", "confluent-strict");

        Assert.Equal(ExitCode.Breaking, strict.ExitCode);
        Assert.Contains("error OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL: The registry would refuse this", strict.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, ToolRun.Of("check", folder.Path, "--as", "confluent-lenient").ExitCode);
    }

    [Theory]
    [InlineData("--as", "apicurio")]
    [InlineData("--mode", "SIDEWAYS")]
    [InlineData("--policy", "lax")]
    [InlineData("--format", "xml")]
    [InlineData("--nonsense", "1")]
    public void WrongWordsAreUsageErrors(string option, string word)
    {
        ToolRun run = ToolRun.Of("check", folder.Path, option, word);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public void MissingPathIsAUsageError() => Assert.Equal(ExitCode.Usage, ToolRun.Of("check", folder["nowhere"]).ExitCode);

    private void Git(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
