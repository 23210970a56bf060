using System;
using Xunit;

namespace EventContracts.Tool.Tests;

/// <summary>What somebody sees who has never called it.</summary>
public sealed class Helping
{
    [Fact]
    public void SayingNothingShowsTheCommands()
    {
        ToolRun run = ToolRun.Of();

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.All(["check", "diff", "release", "infer", "pull", "push"], command => Assert.Contains("  " + command, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("diff")]
    [InlineData("release")]
    [InlineData("infer")]
    [InlineData("pull")]
    [InlineData("push")]
    public void EveryCommandHasAnExampleThatParses(string command)
    {
        ToolRun run = ToolRun.Of(command, "--help");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("dotnet event-contracts " + command, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongOptionSaysWhereHelpIs()
    {
        ToolRun run = ToolRun.Of("check", "--agianst", "released");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("--agianst", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Try: dotnet event-contracts check --help\n", run.Error, StringComparison.Ordinal);
    }
}
