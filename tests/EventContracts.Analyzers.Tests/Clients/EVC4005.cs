using System.Threading.Tasks;
using EventContracts.Analyzers.Clients;
using EventContracts.Analyzers.Tests.Publishing.Support;
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

    private static Task Check(string body) => new ProducerRun { Analyzer = new SerializerAnalyzer() }.FindsAsync(ProducerSource.Of(body, types: Converter));
}
