using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Schema.Tests.Contracts;

public sealed class Pointers
{
    [Theory]
    [InlineData("\"none\"", PartitionKeyKind.None, "")]
    [InlineData("\"/a\"", PartitionKeyKind.Pointers, "/a")]
    [InlineData("[\"/a\",\"/b/c\"]", PartitionKeyKind.Pointers, "/a,/b/c")]
    public void AKeyIsOnePointerOrSeveralOrNoneOnPurpose(string written, PartitionKeyKind kind, string pointers)
    {
        var (metadata, problems) = Contract.ReadAll(
            "{\"x-event\":{\"partitionKey\":" + written + "},\"properties\":{\"a\":{},\"b\":{\"properties\":{\"c\":{}}}}}");
        Assert.Empty(problems);
        Assert.Equal((kind, pointers), (metadata.PartitionKey, string.Join(",", metadata.PartitionKeyPointers)));
    }

    [Theory]
    [InlineData("/userID", "'/userId'")]
    [InlineData("/address/citty", "'/address/city'")]
    [InlineData("/nothing-like-it", "no such property.")]
    public void APointerThatNamesNothingIsAProblemWithTheNearestName(string pointer, string said)
    {
        var (metadata, problems) = Contract.ReadAll(
            "{\"x-event\":{\"partitionKey\":\"" + pointer + "\"},\"properties\":{\"userId\":{},\"address\":{\"properties\":{\"city\":{}}}}}");
        SchemaProblem problem = Assert.Single(problems);
        Assert.Equal(SchemaProblemKind.PointerWithoutProperty, problem.Kind);
        Assert.Contains(said, problem.Message);
        Assert.Equal(pointer, Assert.Single(metadata.PartitionKeyPointers));
    }

    [Fact]
    public void ANameWithoutItsSlashIsUnderstoodAndReported()
    {
        var (metadata, problems) = Contract.ReadAll("""{"x-event":{"partitionKey":"userId"},"properties":{"userId":{}}}""");
        Assert.Equal("/userId", Assert.Single(metadata.PartitionKeyPointers));
        Assert.Contains("'/userId'", Assert.Single(problems).Message);
    }

    [Theory]
    [InlineData("""{"properties":{"eventId":{"type":"string"},"id":{"type":"string"}},"required":["id","eventId"]}""", "/eventId")]
    [InlineData("""{"properties":{"eventId":{"type":"string"},"id":{"type":"string"}},"required":["id"]}""", "/id")]
    [InlineData("""{"properties":{"eventId":{"type":"string","format":"uuid"}},"required":["eventId"]}""", "/eventId")]
    [InlineData("""{"properties":{"eventId":{"type":["string","null"]}},"required":["eventId"]}""", null)]
    [InlineData("""{"properties":{"id":{"type":"integer"}},"required":["id"]}""", null)]
    [InlineData("""{"properties":{"id":{}},"required":["id"]}""", null)]
    [InlineData("""{"required":["id"]}""", null)]
    [InlineData("""{"properties":{"id":{"$ref":"#/$defs/key"}},"required":["id"],"$defs":{"key":{"type":"string"}}}""", "/id")]
    [InlineData("""{"allOf":[{"$ref":"#/$defs/base"}],"required":["id"],"$defs":{"base":{"properties":{"id":{"type":"string"}}}}}""", "/id")]
    [InlineData("""{"$ref":"#/$defs/event","$defs":{"event":{"properties":{"id":{"enum":["a","b"]}},"required":["id"]}}}""", "/id")]
    public void TheEventIdIsARequiredStringByConvention(string text, string? expected) => Assert.Equal(expected, Contract.Read(text).EventIdPointer);

    [Theory]
    [InlineData("""{"properties":{"occurredAt":{"type":"string"},"time":{"type":"string"}}}""", "/occurredAt")]
    [InlineData("""{"properties":{"time":{"type":"string","format":"date-time"}}}""", "/time")]
    [InlineData("""{"properties":{"time":{"type":"integer"}}}""", null)]
    public void TheTimeIsAStringByConvention(string text, string? expected) => Assert.Equal(expected, Contract.Read(text).TimePointer);
}
