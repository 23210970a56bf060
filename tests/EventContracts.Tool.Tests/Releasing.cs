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
    public void VersionIsKeptInOneLayoutWithWhatItsReadersCopeWith()
    {
        folder.Write(OrderPlaced.File, OrderPlaced.First.Replace("\n", "\r\n\t", StringComparison.Ordinal));

        ToolRun run = ToolRun.Of("release", folder.Path);

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(
            """
            {
              "x-event": {
                "type": "order.placed",
                "version": "1.0",
                "reader": {
                  "ignoreUnknownMembers": true,
                  "unknownEnum": true,
                  "unknownUnionCase": true,
                  "appliesDefaults": false
                }
              },
              "type": "object",
              "properties": {
                "id": {
                  "type": "string"
                }
              },
              "required": ["id"],
              "x-released": "sha256:
            """,
            File.ReadAllText(folder[OrderPlaced.Released]));
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
    public void WhatAContractRefersToIsReleasedWithIt()
    {
        const string Order = """
            { "x-event": { "type": "order.placed" }, "type": "object",
              "properties": { "to": { "$ref": "address.json" } } }
            """;
        folder.Write("contracts/address.json", """{ "$id": "https://example.com/address", "type": "object", "properties": { "city": { "type": "string" } } }""");
        folder.Write(OrderPlaced.File, Order);

        Assert.Equal(ExitCode.Fine, ToolRun.Of("release", folder.Path).ExitCode);
        Assert.Contains("\"$ref\": \"#/$defs/address\"", File.ReadAllText(folder[OrderPlaced.Released]), StringComparison.Ordinal);
        Assert.Equal((ExitCode.Fine, "1 compared, 0 new: 0 errors, 0 warnings.\n"), (ToolRun.Of("check", folder.Path).ExitCode, ToolRun.Of("check", folder.Path).Output));
        Assert.Equal("0 released, 1 unchanged.\n", ToolRun.Of("release", folder.Path).Output);

        // Somebody else's edit of what is shared is an edit of the contract.
        folder.Write("contracts/address.json", """{ "$id": "https://example.com/address", "type": "object", "properties": { "city": { "type": "integer" } } }""");

        Assert.Equal(ExitCode.Breaking, ToolRun.Of("check", folder.Path).ExitCode);
        Assert.Contains("is released already, with other content", ToolRun.Of("release", folder.Path).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ReferenceThatLeadsNowhereIsRefused()
    {
        folder.Write(OrderPlaced.File, """
            { "x-event": { "type": "order.placed" }, "type": "object",
              "properties": { "to": { "$ref": "address.json" } } }
            """);

        ToolRun run = ToolRun.Of("release", folder.Path);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("(2,35): error: No schema of this project is 'address.json'", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["contracts/released"]));
    }
}
