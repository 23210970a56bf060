namespace EventContracts.Tool.Registry;

/// <summary>What a registered schema calls another one: the name is the text of its <c>$ref</c>.</summary>
internal sealed record RegistryReference(string Name, string Subject, int Version);
