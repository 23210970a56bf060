using EventContracts.Schema.Compatibility;

namespace EventContracts.Tool.Confluent;

/// <summary>A difference by the name that the registry gives it.</summary>
internal sealed record RegistryChange(string Name, SchemaLocation Old, SchemaLocation New);
