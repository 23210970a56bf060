using EventContracts.Schema.Documents;
using Xunit;

namespace EventContracts.Schema.Tests.Documents;

public sealed class UriResolution
{
    // RFC 3986, section 5.4, without the rows on fragments, which never get this far, and on one-letter schemes.
    [Theory]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("urn:x:y", "urn:x:y")]
    public void TheRulesOfTheRfcHold(string reference, string expected) => Assert.Equal(expected, UriReference.Resolve("http://a/b/c/d;p?q", reference));

    [Theory]
    [InlineData("", "a/b", "a/b")]
    [InlineData("issues$opened", "common/issue.schema.json", "common/issue.schema.json")]
    [InlineData("common/issue.schema.json", "user.schema.json", "common/user.schema.json")]
    [InlineData("a/b", "../../c", "../c")]
    [InlineData("http://host", "x", "http://host/x")]
    public void ABaseMayBeRelative(string baseUri, string reference, string expected) => Assert.Equal(expected, UriReference.Resolve(baseUri, reference));

    [Theory]
    [InlineData("HTTP://Host.Example/a%20b/./c", "http://host.example/a b/c")]
    [InlineData("http://h/%C3%BC%", "http://h/ü%")]
    [InlineData("URN:Example:A", "urn:Example:A")]
    public void EqualUrisHaveOneSpelling(string uri, string expected) => Assert.Equal(expected, UriReference.Canonical(uri));
}
