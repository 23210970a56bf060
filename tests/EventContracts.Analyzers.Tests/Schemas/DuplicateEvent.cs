using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class DuplicateEvent
{
    private const string Id = "EVC0004";

    private static readonly (string, string) First = ("0.schema.json", """{ "$id": "https://example.com/first", "x-event": { "type": "user.created" }, "type": "object" }""");

    [Theory]
    [InlineData("""{ "x-event": { "type": [|"user.created"|] } }""")]
    [InlineData("""{ "x-event": { "type": [|"user.created"|], "version": "1.1" } }""")]
    [InlineData("""{ "$id": [|"https://example.com/first"|], "x-event": { "type": "user.renamed" } }""")]
    public async Task TheSecondFileByPathIsMarked(string marked) => await SchemaAssert.Reports(Id, marked, First);

    [Theory]
    [InlineData("""{ "x-event": { "type": "user.created", "version": "2.0" } }""")]
    [InlineData("""{ "x-event": { "type": "user.deleted" } }""")]
    [InlineData("""{ "title": "user.created", "type": "object" }""")]
    public async Task AnotherVersionTypeOrAPlainSchemaIsNotReported(string text) => await SchemaAssert.IsSilent(Id, text, First);

    [Fact]
    public async Task AFileThatIsListedTwiceIsOneFile()
    {
        IReadOnlyList<Diagnostic> found = await new SchemaRun().Of(First, First);

        Assert.DoesNotContain(found, one => one.Id == Id);
        Assert.Equal(found.Count, found.DistinctBy(one => one.ToString()).Count());
    }

    [Fact]
    public async Task AReleasedCopyIsNoSecondEvent() =>
        await SchemaAssert.IsSilent(new SchemaRun { Roles = { ["0.schema.json"] = "Released" } }, Id, First.Item2, First);
}
