using System;
using System.IO;
using Xunit;

namespace EventContracts.Tool.Tests.Registry;

/// <summary><c>pull</c>, and <c>check</c> against what a registry has.</summary>
public sealed class Pulling : IDisposable
{
    private readonly RegistryFolder project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public void EveryVersionBecomesAReleasedOne()
    {
        project.Server.Add("order.placed", OrderPlaced.First);
        project.Server.Add("order.placed", OrderPlaced.Grown);

        ToolRun run = project.Pull("order.placed");

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("2 pulled, 0 unchanged.\n", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"x-event\": {", File.ReadAllText(project.Files[OrderPlaced.Released]), StringComparison.Ordinal);
        Assert.EndsWith("0 pulled, 2 unchanged.\n", project.Pull("order.placed").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SchemasThatSayNothingAreCountedByTheRegistry()
    {
        project.Server.Add("orders-value", """{ "type": "object", "properties": { "a": { "type": "string" } } }""");
        project.Server.Add("orders-value", """{ "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string" } } }""");

        Assert.Equal(ExitCode.Fine, project.Pull("orders-value", "--subjects", "topic").ExitCode);

        Assert.True(File.Exists(project.Files["contracts/released/orders/1.0.json"]));
        Assert.True(File.Exists(project.Files["contracts/released/orders/1.1.json"]));
    }

    [Fact]
    public void ReferencesAreFollowedAndBundled()
    {
        project.Server.Add("street", """{ "definitions": { "street": { "type": "string" } } }""");
        project.Server.Add("address", """{ "type": "object", "properties": { "street": { "$ref": "street.json#/definitions/street" } } }""", "JSON", ("street.json", "street", 1));
        project.Server.Add("order.placed", RegistryFolder.Order, "JSON", ("common/address.json", "address", 1));

        ToolRun run = project.Pull("order.placed", "--contracts");

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        string text = File.ReadAllText(project.Files["contracts/order.placed.schema.json"]);
        Assert.Contains("#/definitions/address", text, StringComparison.Ordinal);
        Assert.Contains("#/definitions/street", text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, project.Check().ExitCode);
    }

    [Fact]
    public void WhatIsThereIsNeverOverwritten()
    {
        project.Files.Write(OrderPlaced.Released, OrderPlaced.First);
        project.Server.Add("order.placed", OrderPlaced.First.Replace("\"string\"", "\"integer\"", StringComparison.Ordinal));

        ToolRun run = project.Pull("order.placed");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("is there already, with other content than order.placed 1.0 in the registry", run.Error, StringComparison.Ordinal);
        Assert.Equal(OrderPlaced.First, File.ReadAllText(project.Files[OrderPlaced.Released]));
    }

    [Fact]
    public void WithoutNamesTheSubjectsOfTheContractsAreMeant()
    {
        Assert.Equal(ExitCode.Usage, project.Pull().ExitCode);
        project.Files.Write(OrderPlaced.File, OrderPlaced.First);
        project.Server.Add("order.placed", OrderPlaced.First);
        project.Server.Add("user.created", """{ "type": "object", "x-event": { "type": "user.created" } }""");
        project.Server.Add("avro", "\"string\"", null);

        Assert.EndsWith("1 pulled, 0 unchanged.\n", project.Pull().Output, StringComparison.Ordinal);
        Assert.EndsWith("1 pulled, 1 unchanged.\n", project.Pull("--all").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "has no subject 'nothing'")]
    [InlineData("avro", "is no JSON schema but AVRO")]
    [InlineData("dangling", "refers to version 3 of 'gone', which is not there")]
    public void SubjectThatCannotBeReadIsAUsageError(string subject, string message)
    {
        project.Server.Add("avro", "\"string\"", null);
        project.Server.Add("dangling", """{ "$ref": "gone.json" }""", "JSON", ("gone.json", "gone", 3));

        ToolRun run = project.Pull(subject);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    /// <summary>What was pushed under a name is found under it, and under no other.</summary>
    [Theory]
    [InlineData("record", "topic")]
    [InlineData("topic", "topic-record")]
    [InlineData("topic-record", "record")]
    public void SubjectsAreNamedAlikeInEveryCommand(string strategy, string other)
    {
        project.Files.Write(OrderPlaced.File, OrderPlaced.First);
        project.Push("--subjects", strategy);
        project.Files.Write(OrderPlaced.File, OrderPlaced.Broken);

        Assert.Equal(ExitCode.Breaking, project.Check("--subjects", strategy).ExitCode);
        Assert.Equal((ExitCode.Fine, "0 compared, 1 new: 0 errors, 0 warnings.\n"), (project.Check("--subjects", other).ExitCode, project.Check("--subjects", other).Output));
        Assert.Equal(ExitCode.Fine, project.Pull("--subjects", strategy).ExitCode);
        Assert.True(File.Exists(project.Files[OrderPlaced.Released]));
    }

    [Fact]
    public void ContractIsComparedWithItsVersionsInTheRegistry()
    {
        project.Files.Write(OrderPlaced.File, OrderPlaced.First);
        Assert.Equal("0 compared, 1 new: 0 errors, 0 warnings.\n", project.Check().Output);
        project.Push();
        Assert.Equal((ExitCode.Fine, "1 compared, 0 new: 0 errors, 0 warnings.\n"), (project.Check().ExitCode, project.Check().Output));
        project.Files.Write(OrderPlaced.File, OrderPlaced.Broken);

        ToolRun run = project.Check();

        Assert.Equal(ExitCode.Breaking, run.ExitCode);
        Assert.Contains("EVC1101", run.Output, StringComparison.Ordinal);
        Assert.Contains("cannot be read: {\"id\":", run.Output, StringComparison.Ordinal);
    }
}
