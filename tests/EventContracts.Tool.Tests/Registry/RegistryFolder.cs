using System;

namespace EventContracts.Tool.Tests.Registry;

/// <summary>A project and a registry for one test.</summary>
internal sealed class RegistryFolder : IDisposable
{
    public const string Address = """{ "type": "object", "properties": { "city": { "type": "string" } }, "required": ["city"] }""";

    /// <summary>An order that goes to an address.</summary>
    public const string Order = """
        { "x-event": { "type": "order.placed", "version": "1.0" }, "type": "object", "properties": { "id": { "type": "string" }, "to": { "$ref": "common/address.json" } }, "required": ["id"] }
        """;

    public ScratchFolder Files { get; } = new();

    public RegistryServer Server { get; init; } = new();

    public void Dispose()
    {
        Files.Dispose();
        Server.Dispose();
    }

    public ToolRun Push(params string[] options) => ToolRun.Of(["push", Files.Path, "--registry", Server.Url, .. options]);

    public ToolRun Pull(params string[] options) => ToolRun.Of(["pull", "--into", Files.Path, "--registry", Server.Url, .. options]);

    public ToolRun Check(params string[] options) => ToolRun.Of(["check", Files.Path, "--against", "registry:" + Server.Url, .. options]);
}
