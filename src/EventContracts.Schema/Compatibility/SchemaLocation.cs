using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility;

/// <summary>A place in a schema file, as a JSON pointer from its root.</summary>
public sealed record SchemaLocation(SchemaFile File, string Pointer)
{
    public override string ToString() => File.Path + "#" + Pointer;
}
