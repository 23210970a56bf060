using System;
using System.IO;
using Xunit;

namespace EventContracts.Tool.Tests;

/// <summary><c>release</c>.</summary>
public sealed class Releasing : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void VersionIsCopiedAsItIsUnderASeal()
    {
        folder.Write(OrderPlaced.File, OrderPlaced.First);

        ToolRun run = ToolRun.Of("release", folder.Path);

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal(EventContracts.Schema.Contracts.ReleaseSeal.Seal(OrderPlaced.First), File.ReadAllText(folder[OrderPlaced.Released]));
        Assert.Equal(ExitCode.Fine, ToolRun.Of("check", folder.Path).ExitCode);
    }

    [Fact]
    public void EditedReleaseIsRefused()
    {
        folder.Write(OrderPlaced.File, OrderPlaced.First);
        ToolRun.Of("release", folder.Path);
        folder.Write(OrderPlaced.Released, File.ReadAllText(folder[OrderPlaced.Released]).Replace("\"string\"", "\"number\"", StringComparison.Ordinal));

        ToolRun run = ToolRun.Of("check", folder.Path);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("order.placed 1.0 is not what was released", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FolderOfContractsHasItsReleasedVersionsInside()
    {
        folder.Write(OrderPlaced.File, OrderPlaced.First);

        Assert.Equal(ExitCode.Fine, ToolRun.Of("release", folder["contracts"]).ExitCode);
        Assert.Equal(ExitCode.Fine, ToolRun.Of("release", folder[OrderPlaced.File]).ExitCode);
        Assert.True(File.Exists(folder[OrderPlaced.Released]));
    }

    [Fact]
    public void SameContentMayBeReleasedAgain()
    {
        folder.Write(OrderPlaced.Released, OrderPlaced.First);
        folder.Write(OrderPlaced.File, OrderPlaced.First.Replace("\n", "\n  ", StringComparison.Ordinal));

        ToolRun run = ToolRun.Of("release", folder.Path);

        Assert.Equal((ExitCode.Fine, "0 released, 1 unchanged.\n"), (run.ExitCode, run.Output));
        Assert.Equal(OrderPlaced.First, File.ReadAllText(folder[OrderPlaced.Released]));
    }

    [Fact]
    public void ReleasedVersionIsNeverOverwritten()
    {
        folder.Write(OrderPlaced.Released, OrderPlaced.First);
        folder.Write(OrderPlaced.File, OrderPlaced.Grown.Replace("1.1", "1.0", StringComparison.Ordinal));
        folder.Write("contracts/user.created.schema.json", """{ "x-event": { "type": "user.created" }, "type": "object" }""");

        ToolRun run = ToolRun.Of("release", folder.Path);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("(2,51): error: order.placed 1.0 is released already", run.Error, StringComparison.Ordinal);
        Assert.Equal(OrderPlaced.First, File.ReadAllText(folder[OrderPlaced.Released]));
        // Whole or none.
        Assert.False(Directory.Exists(folder["contracts/released/user.created"]));
    }

    [Fact]
    public void CopyThatWouldNotBeCompleteIsRefused()
    {
        folder.Write("contracts/address.json", """{ "$id": "https://example.com/address", "type": "object" }""");
        folder.Write(OrderPlaced.File, """
            { "x-event": { "type": "order.placed" }, "type": "object",
              "properties": { "to": { "$ref": "address.json" } } }
            """);

        ToolRun run = ToolRun.Of("release", folder.Path);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("(2,35): error: 'address.json' leads out of the file", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["contracts/released"]));
    }
}
