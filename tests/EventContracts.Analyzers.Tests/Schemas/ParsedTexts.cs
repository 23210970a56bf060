using EventContracts.Analyzers.Schemas;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class ParsedTexts
{
    [Fact]
    public void ATextIsParsedOnceForItsPathAndRole()
    {
        var text = new ParsedText(SourceText.From("{}"));
        SchemaFile first = text.Read("a.json", SchemaFileRole.Auto);

        Assert.Same(first, text.Read("a.json", SchemaFileRole.Auto));
        Assert.Equal("b.json", text.Read("b.json", SchemaFileRole.Auto).Path);
        Assert.Equal(SchemaFileRole.Event, text.Read("b.json", SchemaFileRole.Event).Role);
    }

    [Theory]
    [InlineData("""{ "properties": { "eventId": { "$ref": "#/$defs/id" } }, "required": ["eventId"], "$defs": { "id": { "type": "string" } } }""", true)]
    [InlineData("""{ "properties": { "eventId": { "$ref": "id.json" } }, "required": ["eventId"] }""", false)]
    public void WhatIsKnownOfAFileIsKeptUnlessItRefersToAnother(string schema, bool isKept)
    {
        var text = new ParsedText(SourceText.From(schema));
        SchemaFile file = text.Read("a.schema.json", SchemaFileRole.Auto);
        ContractFile before = text.Contract(file, SchemaSet.Create([file, SchemaFile.Parse("id.json", """{ "type": "integer" }""")]));
        ContractFile after = text.Contract(file, SchemaSet.Create([file, SchemaFile.Parse("id.json", """{ "type": "string" }""")]));

        Assert.Equal(isKept, ReferenceEquals(before, after));
        Assert.Equal(isKept ? "/eventId" : null, before.Metadata.EventIdPointer);
        Assert.Equal("/eventId", after.Metadata.EventIdPointer);
    }
}
