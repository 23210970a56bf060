using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace EventContracts.Tool.Tests.Registry;

/// <summary><c>push</c>.</summary>
public sealed class Pushing : IDisposable
{
    private readonly RegistryFolder project = new();

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("record", "order.placed")]
    [InlineData("topic", "order.events-value")]
    [InlineData("topic-record", "order.events-order.placed")]
    public void ContractBecomesAVersionOfItsSubject(string strategy, string subject)
    {
        project.Files.Write(OrderPlaced.File, OrderPlaced.First);

        ToolRun run = project.Push("--subjects", strategy);

        Assert.Equal((ExitCode.Fine, $"order.placed 1.0 → {subject} version 1\n1 registered, 0 unchanged, 0 refused.\n", ""), (run.ExitCode, run.Output, run.Error));
        JsonElement schema = JsonDocument.Parse(Assert.Single(project.Server.Versions(subject)).Schema).RootElement;
        // Here a schema without a dialect is 2020-12, there draft-07.
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
        Assert.Equal("order.placed", schema.GetProperty("x-event").GetProperty("type").GetString());
    }

    [Fact]
    public void SecondPushChangesNothing()
    {
        project.Files.Write(OrderPlaced.File, OrderPlaced.First);
        project.Push();

        ToolRun run = project.Push();

        Assert.Equal((ExitCode.Fine, "order.placed 1.0 → order.placed version 1, as before\n0 registered, 1 unchanged, 0 refused.\n"), (run.ExitCode, run.Output));
        project.Files.Write(OrderPlaced.File, OrderPlaced.Grown);
        Assert.Contains("order.placed 1.1 → order.placed version 2\n", project.Push().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherFilesAreBundledOrBecomeSubjects()
    {
        project.Files.Write("contracts/order.schema.json", RegistryFolder.Order);
        project.Files.Write("contracts/common/address.json", """{ "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "street": { "$ref": "street.schema.json#/$defs/street" } } }""");
        project.Files.Write("contracts/common/street.schema.json", """{ "$defs": { "street": { "type": "string" } } }""");

        Assert.Equal(ExitCode.Fine, project.Push().ExitCode);
        Assert.Equal("[]", project.Server.Versions("order.placed")[0].References);
        Assert.Contains("\"$ref\":\"#/$defs/address\"", project.Server.Versions("order.placed")[0].Schema, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Fine, project.Push("--references").ExitCode);
        (string schema, string references) = project.Server.Versions("order.placed")[1];
        Assert.Contains("\"$ref\":\"common/address.json\"", schema, StringComparison.Ordinal);
        Assert.Equal("""[{"name":"common/address.json","subject":"address","version":1}]""", references);
        Assert.Equal("""[{"name":"street.schema.json","subject":"street","version":1}]""", Assert.Single(project.Server.Versions("address")).References);
        Assert.Contains("0 registered, 1 unchanged", project.Push("--references").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FilesThatReferToEachOtherAreOnlyPushedAsOne()
    {
        project.Files.Write("contracts/order.schema.json", RegistryFolder.Order);
        project.Files.Write("contracts/common/address.json", """{ "$id": "address.json", "type": "object", "properties": { "order": { "$ref": "../order.schema.json" } } }""");

        Assert.Equal(ExitCode.Fine, project.Push().ExitCode);
        ToolRun run = project.Push("--references");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("Push without --references", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusalIsABreakAndKeepsNothingElseBack()
    {
        project.Files.Write(OrderPlaced.File, OrderPlaced.First);
        project.Files.Write("contracts/user.schema.json", """{ "x-event": { "type": "user.created" }, "type": "object" }""");
        project.Server.IsBreak = schema => schema.Contains("order.placed", StringComparison.Ordinal);

        ToolRun run = project.Push();

        Assert.Equal(ExitCode.Breaking, run.ExitCode);
        Assert.Contains("order.placed: the registry takes this for a break. Schema being registered is incompatible", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 registered, 0 unchanged, 1 refused.\n", run.Output, StringComparison.Ordinal);
        Assert.Single(project.Server.Versions("user.created"));
    }

    [Fact]
    public void SchemaThatTheRegistryDoesNotUnderstandIsAUsageError()
    {
        project.Files.Write(OrderPlaced.File, OrderPlaced.First);
        project.Server.Before = async context =>
        {
            if (context.Request.Method != "POST")
                return false;
            await RegistryServer.Error(context, 422, 42201, "Invalid schema: no such keyword");
            return true;
        };

        ToolRun run = project.Push();

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("does not take this schema (42201). Invalid schema: no such keyword", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoEventsDoNotShareASubject()
    {
        project.Files.Write(OrderPlaced.File, OrderPlaced.First);
        project.Files.Write("contracts/order.paid.schema.json", """{ "x-event": { "type": "order.paid" }, "type": "object" }""");

        ToolRun run = project.Push("--subjects", "topic");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("would share the subject 'order.events-value'", run.Error, StringComparison.Ordinal);
        Assert.Empty(project.Server.Requests);
    }

    [Fact]
    public void RegistryBelowAPathIsSpokenTo()
    {
        using var apicurio = new RegistryFolder { Server = new RegistryServer("/apis/ccompat/v7") };
        apicurio.Files.Write(OrderPlaced.File, OrderPlaced.First);

        Assert.Equal(ExitCode.Fine, apicurio.Push().ExitCode);
        Assert.All(apicurio.Server.Requests, request => Assert.Contains(" /apis/ccompat/v7/subjects/order.placed", request.Request, StringComparison.Ordinal));
        // The path is forgotten: something answers, but no registry.
        ToolRun run = ToolRun.Of("push", apicurio.Files.Path, "--registry", apicurio.Server.Url.Replace("/apis/ccompat/v7", "", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Unreachable, run.ExitCode);
        Assert.Contains("Check the URL and its path", run.Error, StringComparison.Ordinal);
    }
}
