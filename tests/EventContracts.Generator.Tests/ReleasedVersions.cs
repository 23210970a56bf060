using System.Linq;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>Released versions are there to compare with. They get no types.</summary>
public sealed class ReleasedVersions
{
    private const string Current = """{ "x-event": { "type": "user.created", "version": "1.1" }, "type": "object", "properties": { "id": { "type": "string" }, "name": { "type": "string" } } }""";
    private const string Released = """{ "x-event": { "type": "user.created", "version": "1.0" }, "type": "object", "properties": { "id": { "type": "string" } } }""";

    [Theory]
    [InlineData("a version of a contract", Released)]
    [InlineData("a contract that is gone", """{ "x-event": { "type": "user.deleted" }, "type": "object", "properties": { "id": { "type": "string" } } }""")]
    [InlineData("a damaged file", "{")]
    public void AReleasedFileChangesNothing(string what, string text)
    {
        var alone = new GeneratorRun(("/app/user.created.schema.json", Current));
        var both = new GeneratorRun(("/app/contracts/released/user.created/1.0.json", text), ("/app/user.created.schema.json", Current));

        Assert.NotEmpty(alone.Sources);
        Assert.Equal(alone.Sources.OrderBy(one => one.Key), both.Sources.OrderBy(one => one.Key));
        Assert.Empty(both.Result.Diagnostics);
        Assert.NotEmpty(what);
    }
}
