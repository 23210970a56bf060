using System;
using Xunit;

namespace EventContracts.Tool.Tests;

/// <summary><c>diff</c>.</summary>
public sealed class Differences : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void BreakSaysWhomItBreaksAndWhatToDo()
    {
        ToolRun run = Diff(OrderPlaced.First, OrderPlaced.Broken);

        Assert.Equal((ExitCode.Breaking, ""), (run.ExitCode, run.Error));
        Assert.Contains("order.placed 1.0 → order.placed 1.1", run.Output, StringComparison.Ordinal);
        Assert.Contains("EVC1101", run.Output, StringComparison.Ordinal);
        Assert.Contains("new consumers", run.Output, StringComparison.Ordinal);
        Assert.Contains("release it as 2.0 beside 1.0", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void GrowthIsAMinorVersion()
    {
        ToolRun run = Diff(OrderPlaced.First, OrderPlaced.Grown);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("Keeps what BACKWARD promises: a minor version, 1.1, will do.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BACKWARD", ExitCode.Fine)]
    [InlineData("FORWARD_TRANSITIVE", ExitCode.Breaking)]
    [InlineData("NONE", ExitCode.Fine)]
    public void BreakThatIsNotPromisedIsShownAllTheSame(string mode, int exitCode)
    {
        ToolRun run = Diff(OrderPlaced.Broken, OrderPlaced.First.Replace("1.0", "1.2", StringComparison.Ordinal), "--mode", mode);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("old consumers", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SameSchemaHasNoRows()
    {
        ToolRun run = Diff(OrderPlaced.First, OrderPlaced.First);

        Assert.Equal((ExitCode.Fine, "order.placed 1.0\nThe same schema.\n"), (run.ExitCode, run.Output.Replace("\r", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void NamesWithMarkupAreText()
    {
        ToolRun run = Diff(OrderPlaced.First, OrderPlaced.Version("1.1", "\"id\", \"[red]\"", ", \"[red]\": { \"type\": \"number\" }"));

        Assert.Equal(ExitCode.Breaking, run.ExitCode);
        Assert.Contains("[red]", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "\"rule\": \"EVC1101\"")]
    [InlineData("sarif", "\"ruleId\": \"EVC1101\"")]
    [InlineData("github", "title=EVC1101::")]
    public void ProgramsReadItToo(string format, string finding)
    {
        ToolRun run = Diff(OrderPlaced.First, OrderPlaced.Broken, "--format", format);

        Assert.Equal(ExitCode.Breaking, run.ExitCode);
        Assert.Contains(finding, run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, Diff(OrderPlaced.First, OrderPlaced.Broken, "--format", format, "--mode", "FORWARD").ExitCode);
    }

    [Fact]
    public void FoldersAreNotDiffed() => Assert.Equal(ExitCode.Usage, ToolRun.Of("diff", folder.Path, folder.Path).ExitCode);

    private ToolRun Diff(string old, string current, params string[] options) =>
        ToolRun.Of(["diff", folder.Write("old.json", old), folder.Write("new.json", current), .. options]);
}
