using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;
using Xunit;

namespace EventContracts.Schema.Tests.Documents;

public sealed class ContractFiles
{
    [Theory]
    [InlineData("a.schema.json", "{}", true)]
    [InlineData("A.Schema.JSON", "{}", true)]
    [InlineData("a.schema.json", "true", true)]
    [InlineData("a.schema.json", "not json", true)]
    [InlineData("a.json", "not json", false)]
    [InlineData("a.json", "{}", false)]
    [InlineData("a.json", """{"$schema":"https://json-schema.org/draft/2020-12/schema"}""", true)]
    [InlineData("a.json", """{"$schema":"http://json-schema.org/draft-03/schema#"}""", true)]
    [InlineData("a.json", """{"$schema":"https://json.schemastore.org/package.json"}""", false)]
    [InlineData("a.json", """{"$schema":7}""", false)]
    [InlineData("a.json", """{"x-event":{}}""", true)]
    [InlineData("a.json", """{"$id":"a","type":"object"}""", true)]
    [InlineData("a.json", """{"$id":"a","properties":{}}""", true)]
    [InlineData("a.json", """{"$id":"a"}""", false)]
    [InlineData("a.json", """{"type":"object","properties":{}}""", false)]
    [InlineData("a.json", """[{"x-event":{}}]""", false)]
    [InlineData("a.txt", """{"x-event":{}}""", false)]
    public void NameAndContentDecide(string path, string text, bool expected) => Assert.Equal(expected, SchemaFile.Parse(path, text).IsContractFile);

    [Theory]
    [InlineData(SchemaFileRole.Event)]
    [InlineData(SchemaFileRole.Shared)]
    [InlineData(SchemaFileRole.Released)]
    public void AStatedRoleDecidesFirst(SchemaFileRole role) => Assert.True(SchemaFile.Parse("a.json", "{}", role).IsContractFile);

    [Fact]
    public void BackslashesBecomeSlashes()
    {
        SchemaFile file = SchemaFile.Parse(@"C:\src\Contracts\a.schema.json", "{}");
        Assert.Equal("C:/src/Contracts/a.schema.json", file.Path);
        Assert.Equal("a.schema.json", file.FileName);
    }

    [Fact]
    public void FilesAreEqualByPathTextAndRole()
    {
        SchemaFile file = SchemaFile.Parse("a.json", "{}");
        Assert.Equal(SchemaFile.Parse("a.json", "{}"), file);
        Assert.Equal(SchemaFile.Parse("a.json", "{}").GetHashCode(), file.GetHashCode());
        Assert.NotEqual(SchemaFile.Parse("a.json", "{ }"), file);
        Assert.NotEqual(SchemaFile.Parse("b.json", "{}"), file);
        Assert.NotEqual(SchemaFile.Parse("a.json", "{}", SchemaFileRole.Shared), file);
    }

    [Theory]
    [InlineData("ab\ncd", 0, 0, 0)]
    [InlineData("ab\ncd", 2, 0, 2)]
    [InlineData("ab\ncd", 3, 1, 0)]
    [InlineData("ab\r\ncd", 3, 0, 3)]
    [InlineData("ab\r\ncd", 5, 1, 1)]
    [InlineData("a\rb\n\nc", 5, 3, 0)]
    [InlineData("", 0, 0, 0)]
    [InlineData("\n", 1, 1, 0)]
    public void OffsetsHaveZeroBasedLinesAndColumns(string text, int offset, int line, int column) =>
        Assert.Equal((line, column), SchemaFile.Parse("a.json", text).LineColumn(offset));

    [Fact]
    public void LimitsAreHandedOn() =>
        Assert.NotNull(SchemaFile.Parse("a.json", "{/**/}", limits: new JsonLimits { AllowComments = true }).Root);
}
