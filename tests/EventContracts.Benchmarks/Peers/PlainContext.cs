using System.Text.Json.Serialization;
using EventContracts.Benchmarks.Peers.Plain;
using EventContracts.Benchmarks.Peers.Required;

namespace EventContracts.Benchmarks.Peers;

/// <summary>System.Text.Json's generator over the classes of both shapes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainUser))]
[JsonSerializable(typeof(PlainOrder))]
[JsonSerializable(typeof(PlainSamples))]
[JsonSerializable(typeof(RequiredUser))]
[JsonSerializable(typeof(RequiredOrder))]
internal sealed partial class PlainContext : JsonSerializerContext;
