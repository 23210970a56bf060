using System.Threading.Tasks;
using EventContracts.Analyzers.Clients;
using EventContracts.Analyzers.Tests.Publishing.Support;
using EventContracts.CodeFixes.Clients;
using Xunit;

namespace EventContracts.Analyzers.Tests.Clients;

public sealed class EVC4005
{
    private const string Converter = "sealed class Other : System.Text.Json.Serialization.JsonConverter<OrderPlaced> { public override OrderPlaced? Read(ref Utf8JsonReader r, Type t, JsonSerializerOptions o) => null; public override void Write(Utf8JsonWriter w, OrderPlaced v, JsonSerializerOptions o) { } }";

    [Theory]
    [InlineData("JsonSerializer.Serialize(e, new JsonSerializerOptions { {|EVC4005:PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower|} });")]
    [InlineData("var options = new JsonSerializerOptions { {|EVC4005:PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower|} }; JsonSerializer.Deserialize<OrderPlaced>(given, options);")]
    [InlineData("JsonSerializer.SerializeToUtf8Bytes(e, new JsonSerializerOptions { Converters = { {|EVC4005:new Other()|} } });")]
    [InlineData("JsonSerializer.Serialize(e, new JsonSerializerOptions { {|EVC4005:DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault|} });")]
    public Task OptionsThatAskForOtherJsonAreTold(string body) => Check(body);

    [Theory]
    [InlineData("JsonSerializer.Serialize(plain, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });")]
    [InlineData("JsonSerializer.Serialize(e, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true });")]
    [InlineData("JsonSerializer.Serialize(e, new JsonSerializerOptions { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull });")]
    [InlineData("JsonSerializer.Serialize(e, new JsonSerializerOptions { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } });")]
    [InlineData("JsonSerializer.Serialize(e); JsonSerializer.Serialize(e, JsonSerializerOptions.Web);")]
    public Task OptionsForOthersOrOfNoConsequenceAreNot(string body) => Check(body);

    [Theory]
    [InlineData("JsonSerializer.Serialize(e, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });", "JsonSerializer.Serialize(e);")]
    [InlineData("JsonSerializer.Serialize(e, new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });", "JsonSerializer.Serialize(e, new JsonSerializerOptions { WriteIndented = true });")]
    [InlineData("var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower };\nJsonSerializer.Serialize(e, options);", "var options = new JsonSerializerOptions();\nJsonSerializer.Serialize(e, options);")]
    [InlineData("JsonSerializer.Serialize(e, new JsonSerializerOptions { Converters = { new Other() } });", "JsonSerializer.Serialize(e);")]
    [InlineData("JsonSerializer.Serialize(e, new JsonSerializerOptions { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(), new Other() } });",
        "JsonSerializer.Serialize(e, new JsonSerializerOptions { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } });")]
    public async Task TheFixLeavesOutWhatContradicts(string body, string expected) =>
        Assert.Equal(ProducerSource.Of(expected, types: Converter), await new ClientFixRun(new ContractOptionsFix(), "EVC4005") { Analyzer = new SerializerAnalyzer() }.ApplyAsync(ProducerSource.Of(body, types: Converter)));

    [Fact]
    public async Task OptionsForOthersTooAreLeftAlone() => Assert.Empty(await new ClientFixRun(new ContractOptionsFix(), "EVC4005") { Analyzer = new SerializerAnalyzer() }.TitlesAsync(ProducerSource.Of(
        "var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower }; JsonSerializer.Serialize(e, options); JsonSerializer.Serialize(plain, options);")));

    private static Task Check(string body) => new ProducerRun { Analyzer = new SerializerAnalyzer() }.FindsAsync(ProducerSource.Of(body, types: Converter));
}
