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
}
