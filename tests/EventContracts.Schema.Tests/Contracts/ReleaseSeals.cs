using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Schema.Tests.Contracts;

/// <summary>The seal of a released file stands for its content, not for its layout.</summary>
public sealed class ReleaseSeals
{
    private const string Text = "{\r\n\t\"type\": \"object\",\r\n\t\"properties\": { \"a\": { \"maximum\": 10 } }\r\n}\r\n";

    [Fact]
    public void ItIsTheLastMemberInTheLayoutOfTheFile() =>
        Assert.Matches("^\\{\r\n\t\"type\": \"object\",\r\n\t\"properties\": \\{ \"a\": \\{ \"maximum\": 10 \\} \\},\r\n\t\"x-released\": \"sha256:[0-9a-f]{64}\"\r\n\\}\r\n$", ReleaseSeal.Seal(Text));

    [Fact]
    public void SealingTwiceIsSealingOnce() => Assert.Equal(ReleaseSeal.Seal(Text), ReleaseSeal.Seal(ReleaseSeal.Seal(Text)));

    [Theory]
    [InlineData("10", "1.0e1", true)]
    [InlineData("\r\n\t", " ", true)]
    [InlineData("10", "11", false)]
    [InlineData("\"a\"", "\"b\"", false)]
    [InlineData("\"type\": \"object\",", "", false)]
    public void OnlyTheContentCounts(string old, string now, bool isIntact) =>
        Assert.Equal(isIntact, ReleaseSeal.IsIntact(File(ReleaseSeal.Seal(Text).Replace(old, now, System.StringComparison.Ordinal))));

    [Theory]
    [InlineData("{}", null)]
    [InlineData("[]", null)]
    [InlineData("{", null)]
    [InlineData("""{"x-released":5}""", false)]
    [InlineData("""{"x-released":""}""", false)]
    public void WithoutASealNothingIsKnown(string text, bool? expected) => Assert.Equal(expected, ReleaseSeal.IsIntact(File(text)));

    [Theory]
    [InlineData("[1]")]
    [InlineData("{")]
    [InlineData("")]
    public void WhatIsNoContractIsNotSealed(string text) => Assert.Equal(text, ReleaseSeal.Seal(text));

    private static SchemaFile File(string text) => SchemaFile.Parse("released/e/1.0.json", text);
}
