using System;

namespace EventContracts.Benchmarks.Subjects;

/// <param name="Name">Who: one of <see cref="Contestants"/>.</param>
/// <param name="Run">Does the work that many times.</param>
internal sealed record Contestant(string Name, Action<int> Run);

/// <summary>The names, in the order of the tables.</summary>
internal static class Contestants
{
    public const string SystemTextJson = "System.Text.Json";
    public const string Required = "with `required`";
    public const string Manual = "Utf8JsonReader/Writer";
    public const string Protobuf = "Protobuf";
    public const string MemoryPack = "MemoryPack";
    public const string MessagePack = "MessagePack";
    public const string Contract = "EventContracts";
    public const string View = "view";

    public static readonly string[] Peers = [SystemTextJson, Required, Manual, Protobuf, MemoryPack, MessagePack];
}
