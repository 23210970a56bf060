using EventContracts.Schema.Json;
using Xunit;

namespace EventContracts.Schema.Tests.Json;

public sealed class JsonValueEquality
{
    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("100", "1e2", true)]
    [InlineData("0", "-0.0e5", true)]
    [InlineData("1", "1.0000000000000000000000000000001", false)]
    [InlineData("1e400", "1e401", false)]
    [InlineData("1e99999999999", "1e99999999999", true)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("true", "false", false)]
    [InlineData("null", "null", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1,1]", false)]
    [InlineData("""{"a":1,"b":[2]}""", """{"b":[2.0],"a":1}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", false)]
    [InlineData("""{"a":1,"b":2}""", """{"a":1}""", false)]
    [InlineData("""{"a":1,"a":2}""", """{"a":1}""", true)]
    [InlineData("\"\\u0061\"", "\"a\"", true)]
    public void ValuesAreComparedAsJson(string left, string right, bool expected)
    {
        Assert.Equal(expected, JsonEquality.AreEqual(Parse(left), Parse(right)));
        Assert.Equal(expected, JsonEquality.AreEqual(Parse(right), Parse(left)));
    }

    [Theory]
    [InlineData("1", "2", -1)]
    [InlineData("10", "9", 1)]
    [InlineData("-10", "-9", -1)]
    [InlineData("-1", "0", -1)]
    [InlineData("0.1", "0.09", 1)]
    [InlineData("12", "1.2e1", 0)]
    [InlineData("123", "12", 1)]
    [InlineData("1e-400", "0", 1)]
    [InlineData("18446744073709551616", "18446744073709551615", 1)]
    public void NumbersAreComparedExactly(string left, string right, int expected) =>
        Assert.Equal(expected, JsonNumber.Parse(left).CompareTo(JsonNumber.Parse(right)));

    [Theory]
    [InlineData("1.0", true)]
    [InlineData("1e2", true)]
    [InlineData("1.5", false)]
    [InlineData("15e-1", false)]
    [InlineData("0.0", true)]
    public void IntegersAreIntegersInValue(string text, bool expected) => Assert.Equal(expected, JsonNumber.Parse(text).IsInteger);

    private static JsonNode Parse(string text) => JsonParser.Parse(text).Root!;
}
