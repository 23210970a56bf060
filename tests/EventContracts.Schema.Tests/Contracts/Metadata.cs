using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Schema.Tests.Contracts;

public sealed class Metadata
{
    private const string Complete = """
        {"x-event":{"type":"user.created","version":"1.2","topic":"users","partitionKey":"/userId","ordering":"Total","id":"/key","time":"/at","sequence":"/revision",
        "compatibility":"full_transitive","delivery":"at-most-once","envelope":"cloudevents","owner":"identity","stability":"stable","aliases":["user.made"],
        "reserved":["oldName","older"],"preserveUnknown":true,"reader":{"ignoreUnknownMembers":false,"unknownEnum":false,"unknownUnionCase":false,"appliesDefaults":true}},
        "properties":{"userId":{},"key":{},"at":{},"revision":{}}}
        """;

    [Fact]
    public void EverythingStatedIsRead()
    {
        var (metadata, problems) = Contract.ReadAll(Complete);
        Assert.Empty(problems);
        Assert.True(metadata.IsStated);
        Assert.Equal(("user.created", "1.2", "users"), (metadata.Type, metadata.Version, metadata.Topic));
        Assert.Equal((PartitionKeyKind.Pointers, "/userId"), (metadata.PartitionKey, Assert.Single(metadata.PartitionKeyPointers)));
        Assert.True(metadata.IsTotallyOrdered);
        Assert.Equal(("/key", "/at", "/revision"), (metadata.EventIdPointer, metadata.TimePointer, metadata.SequencePointer));
        Assert.Equal(("FULL_TRANSITIVE", "at-most-once", "cloudevents"), (metadata.Compatibility, metadata.Delivery, metadata.Envelope));
        Assert.Equal(("identity", "stable", true), (metadata.Owner, metadata.Stability, metadata.PreserveUnknown));
        Assert.Equal(new ReaderCapabilities { IgnoresUnknownMembers = false, Defaults = true }, metadata.Reader);
        Assert.Equal(["user.made"], metadata.Aliases);
        Assert.Equal(["oldName", "older"], metadata.Reserved);
        Assert.All(MetadataKey.All, key => Assert.True(metadata.States(key)));
    }

    [Fact]
    public void APlainSchemaWorksByConvention()
    {
        var (metadata, problems) = Contract.ReadAll("""{"type":"object","properties":{"eventId":{"type":"string"},"occurredAt":{"type":"string"}},"required":["eventId"]}""");
        Assert.Empty(problems);
        Assert.False(metadata.IsStated);
        Assert.Equal(("user.created", "1.0", "user.created:v1", "user.events"), (metadata.Type, metadata.Version, metadata.SchemaId, metadata.Topic));
        Assert.Equal((PartitionKeyKind.Unstated, false), (metadata.PartitionKey, metadata.IsTotallyOrdered));
        Assert.Equal(("/eventId", "/occurredAt", null), (metadata.EventIdPointer, metadata.TimePointer, metadata.SequencePointer));
        Assert.Equal(("BACKWARD", "at-least-once"), (metadata.Compatibility, metadata.Delivery));
        Assert.Null(metadata.Owner ?? metadata.Stability ?? metadata.Envelope ?? metadata.Id);
        Assert.Empty(metadata.Aliases);
        Assert.Equal(ReaderCapabilities.Generated, metadata.Reader);
        Assert.All(MetadataKey.All, key => Assert.False(metadata.States(key)));
    }

    [Theory]
    [InlineData("\"totl\"", "'x-event.ordering' must be \"total\", the only word that it knows.", "\"total\"")]
    [InlineData("\"key\"", "'x-event.ordering' must be \"total\", the only word that it knows.", null)]
    [InlineData("true", "'x-event.ordering' must be a text.", null)]
    public void AnOrderingThatIsNotKnownIsNone(string ordering, string message, string? replacement)
    {
        var (metadata, problems) = Contract.ReadAll("{\"x-event\":{\"ordering\":" + ordering + "}}");
        SchemaProblem problem = Assert.Single(problems);
        Assert.Equal((SchemaProblemKind.MalformedMetadata, message, replacement), (problem.Kind, problem.Message, problem.Replacement));
        Assert.False(metadata.IsTotallyOrdered);
    }

    [Theory]
    [InlineData("""{"unknownEnum":1}""", "'x-event.reader.unknownEnum' must be true or false.")]
    [InlineData("""{"unknownEnums":true}""", "'x-event.reader.unknownEnums' means nothing. Did you mean 'unknownEnum'?")]
    [InlineData("[]", "'x-event.reader' must be an object of ignoreUnknownMembers, unknownEnum, unknownUnionCase, appliesDefaults.")]
    public void AMalformedReaderCopesWithWhatGeneratedOnesDo(string reader, string message)
    {
        var (metadata, problems) = Contract.ReadAll("{\"x-event\":{\"reader\":" + reader + "}}");
        Assert.Equal(message, Assert.Single(problems).Message);
        Assert.Equal(ReaderCapabilities.Generated, metadata.Reader);
    }

    [Fact]
    public void AValueHasItsPlaceElseTheObject()
    {
        const string text = """{ "x-event": {"owner":"me"} }""";
        ContractMetadata metadata = Contract.Read(text);
        Assert.Equal("\"me\"", text.Substring(metadata.SpanOf(MetadataKey.Owner).Start, metadata.SpanOf(MetadataKey.Owner).Length));
        Assert.Equal(text.IndexOf("{\"owner"), metadata.SpanOf(MetadataKey.Topic).Start);
        Assert.Equal(default, Contract.Read("{}").SpanOf(MetadataKey.Topic));
    }

    [Fact]
    public void EqualTextsHaveEqualMetadata()
    {
        Assert.Equal(Contract.Read(Complete), Contract.Read(Complete));
        Assert.Equal(Contract.Read(Complete).GetHashCode(), Contract.Read(Complete).GetHashCode());
        Assert.NotEqual(Contract.Read(Complete), Contract.Read(Complete.Replace("older", "oldest")));
    }

    [Theory]
    [InlineData("\"compatibility\":\"SIDEWAYS\"", "\"SIDEWAYS\"")]
    [InlineData("\"delivery\":\"maybe\"", "\"maybe\"")]
    [InlineData("\"topic\":5", "5")]
    [InlineData("\"topic\":\"\"", "\"\"")]
    [InlineData("\"type\":[]", "[]")]
    [InlineData("\"owner\":{}", "{}")]
    [InlineData("\"aliases\":\"a\"", "\"a\"")]
    [InlineData("\"reserved\":[1]", "1")]
    [InlineData("\"preserveUnknown\":\"yes\"", "\"yes\"")]
    [InlineData("\"partitionKey\":true", "true")]
    [InlineData("\"partitionKey\":[]", "[]")]
    [InlineData("\"partitionKey\":[7]", "7")]
    [InlineData("\"id\":null", "null")]
    public void AMalformedValueIsAProblemAtTheValueAndCountsAsAbsent(string member, string place)
    {
        string text = "{\"x-event\":{" + member + "}}";
        var (metadata, problems) = Contract.ReadAll(text);
        SchemaProblem problem = Assert.Single(problems);
        Assert.Equal(SchemaProblemKind.MalformedMetadata, problem.Kind);
        Assert.Equal(place, text.Substring(problem.Span.Start, problem.Span.Length));
        Assert.Equal(Contract.Read("{}") with { StatedValues = metadata.StatedValues, EventSpan = metadata.EventSpan }, metadata);
    }

    [Fact]
    public void SomethingElseThanAnObjectIsAProblem()
    {
        var (metadata, problems) = Contract.ReadAll("""{"x-event":"user.created"}""");
        Assert.Equal(SchemaProblemKind.MalformedMetadata, Assert.Single(problems).Kind);
        Assert.False(metadata.IsStated);
    }

    [Fact]
    public void AnUnknownKeyIsAProblemWithASuggestion()
    {
        var (_, problems) = Contract.ReadAll("""{"x-event":{"partitionkey":"/a","x-mine":1,"colour":2}}""");
        Assert.Equal([SchemaProblemKind.UnknownMetadataKey, SchemaProblemKind.UnknownMetadataKey], problems.Select(problem => problem.Kind));
        Assert.Contains("'partitionKey'", problems[0].Message);
        Assert.DoesNotContain("mean '", problems[1].Message);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("")]
    public void ARootThatIsNoObjectHasTheConventions(string text) => Assert.Equal("user.created:v1", Contract.Read(text).SchemaId);
}
