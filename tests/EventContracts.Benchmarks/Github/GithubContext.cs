using System.Text.Json.Serialization;

namespace EventContracts.Benchmarks.Github;

/// <summary>System.Text.Json's generator over the classes for GitHub's events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GithubPush))]
[JsonSerializable(typeof(GithubIssueOpened))]
internal sealed partial class GithubContext : JsonSerializerContext;
