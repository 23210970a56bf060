using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>A schema file with its name and its part as an event or as a shared definition.</summary>
/// <param name="File">The file.</param>
/// <param name="Schema">Its root schema.</param>
/// <param name="Metadata">What it says of its event.</param>
/// <param name="Name">C# name of the root, unique in the project.</param>
/// <param name="HintName">Name of the generated file, unique in the project.</param>
/// <param name="IsEvent">Whether it is an event, not only a definition for others.</param>
/// <param name="IsOwnType">Whether the root has a type of its own whatever it is; a definition has the type that others refer to.</param>
internal sealed record Root(SchemaFile File, Subschema Schema, ContractMetadata Metadata, string Name, string HintName, bool IsEvent, bool IsOwnType);
