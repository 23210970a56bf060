using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Schema.Tests.Contracts;

public sealed class EventNames
{
    [Theory]
    [InlineData("contracts/user.created.schema.json", "user.created", "1.0")]
    [InlineData("contracts/user.created.json", "user.created", "1.0")]
    [InlineData("contracts/user-created.v2.schema.json", "user-created", "2.0")]
    [InlineData("contracts/user.created.v2.1.schema.json", "user.created", "2.1")]
    [InlineData("contracts/user_created-v3.schema.json", "user_created", "3.0")]
    [InlineData("contracts/user.created/v2.schema.json", "user.created", "2.0")]
    [InlineData("contracts/released/user.created/1.4.json", "user.created", "1.4")]
    [InlineData("contracts/user.created/1.4.2.json", "user.created", "1.4")]
    [InlineData("contracts/user.created/v1.4.2.schema.json", "user.created", "1.4")]
    [InlineData("schemas/com.acme/click/jsonschema/2-0-1", "click", "2.0")]
    [InlineData("schemas/click/2-0-1", "click", "2.0")]
    [InlineData("schemas/click/2024-01.schema.json", "2024-01", "1.0")]
    [InlineData("schemas/click/1-2-3-4.schema.json", "1-2-3-4", "1.0")]
    [InlineData("jsonschema/1-0-0", "jsonschema", "1.0")]
    [InlineData(@"C:\contracts\order.voided.schema.json", "order.voided", "1.0")]
    [InlineData("UserCreated.schema.json", "UserCreated", "1.0")]
    [InlineData("Order placed!.schema.json", "Order-placed", "1.0")]
    [InlineData("user.created.v99999999999.schema.json", "user.created.v99999999999", "1.0")]
    [InlineData("v2.schema.json", "v2", "1.0")]
    [InlineData(".schema.json", "schema", "1.0")]
    [InlineData("---.schema.json", "event", "1.0")]
    public void AFileNamesItsEvent(string path, string type, string version)
    {
        ContractMetadata metadata = Contract.Read("{}", path);
        Assert.Equal((type, version), (metadata.Type, metadata.Version));
    }

    [Theory]
    [InlineData("issues$opened", "issues.opened", "1.0")]
    [InlineData("https://acme.example/events/user.created", "user.created", "1.0")]
    [InlineData("https://acme.example/events/user.created.v2.schema.json#", "user.created", "2.0")]
    [InlineData("https://acme.example/events/user.created/v3", "user.created", "3.0")]
    [InlineData("https://acme.example/events/user.created/1.2", "user.created", "1.2")]
    [InlineData("urn:acme:user.created:2.1", "user.created", "2.1")]
    [InlineData("common/issue.schema.json", "issue", "1.0")]
    [InlineData("#anchor", "from.file", "1.0")]
    public void AnIdentifierGoesBeforeTheFile(string id, string type, string version)
    {
        ContractMetadata metadata = Contract.Read($$"""{"$id":"{{id}}"}""", "from.file.schema.json");
        Assert.Equal((type, version, id), (metadata.Type, metadata.Version, metadata.Id));
    }

    [Theory]
    [InlineData("order.placed", "order.placed")]
    [InlineData("An order was placed.", "from.file")]
    [InlineData("Order.Placed", "from.file")]
    [InlineData("order", "from.file")]
    public void ATitleCountsWhenItIsSpeltLikeAType(string title, string type) =>
        Assert.Equal(type, Contract.Read($$"""{"title":"{{title}}"}""", "from.file.schema.json").Type);

    [Fact]
    public void WhatIsStatedGoesFirst()
    {
        ContractMetadata metadata = Contract.Read("""{"$id":"a.b.v7","x-event":{"type":"user.created","version":"3.4"}}""");
        Assert.Equal(("user.created", 3, 4, "user.created:v3"), (metadata.Type, metadata.Major, metadata.Minor, metadata.SchemaId));
    }

    [Theory]
    [InlineData("\"2\"", "2.0")]
    [InlineData("\"2.10\"", "2.10")]
    [InlineData("2", "2.0")]
    [InlineData("1.10", "1.10")]
    public void AVersionIsMajorAndMinor(string written, string expected)
    {
        var (metadata, problems) = Contract.ReadAll($$$"""{"x-event":{"version":{{{written}}}}}""");
        Assert.Equal(expected, metadata.Version);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("\"1.2.3\"")]
    [InlineData("\"v2\"")]
    [InlineData("\"\"")]
    [InlineData("\"1.\"")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("true")]
    [InlineData("\"99999999999\"")]
    public void AnythingElseIsAProblemAndTheNameDecides(string written)
    {
        string text = $$$"""{"x-event":{"version":{{{written}}}}}""";
        var (metadata, problems) = Contract.ReadAll(text, "user.created.v2.schema.json");
        Assert.Equal("2.0", metadata.Version);
        SchemaProblem problem = Assert.Single(problems);
        Assert.Equal(SchemaProblemKind.MalformedEventName, problem.Kind);
        Assert.Equal(written, text.Substring(problem.Span.Start, problem.Span.Length));
    }

    [Theory]
    [InlineData("user created", "user-created")]
    [InlineData("user..created", "user.created")]
    [InlineData("user/created", "user.created")]
    [InlineData(".user", "user")]
    [InlineData("user:created", "user-created")]
    [InlineData("???", "user.created")]
    public void AMalformedTypeIsAProblemThatSaysWhatToWrite(string written, string nearest)
    {
        var (metadata, problems) = Contract.ReadAll($$$"""{"x-event":{"type":"{{{written}}}"}}""");
        Assert.Equal(nearest, metadata.Type);
        SchemaProblem problem = Assert.Single(problems);
        Assert.Equal(SchemaProblemKind.MalformedEventName, problem.Kind);
        Assert.Contains($"'{nearest}'", problem.Message);
    }

    [Theory]
    [InlineData("user.created", "user.events")]
    [InlineData("user-created", "user-created.events")]
    public void TheTopicIsTheFirstPartOfTheType(string type, string topic) =>
        Assert.Equal(topic, Contract.Read($$$"""{"x-event":{"type":"{{{type}}}"}}""").Topic);
}
