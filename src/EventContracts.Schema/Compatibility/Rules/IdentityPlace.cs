using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Where a contract says who it is.</summary>
internal static class IdentityPlace
{
    /// <summary>A key of <c>x-event</c>; the root where a convention speaks instead.</summary>
    public static SchemaLocation Of(SchemaLocation root, string key) => root.File.Root?.Member(MetadataKey.Event)?.Member(key) is null
        ? root
        : root with { Pointer = JsonPointer.Append(JsonPointer.Append("", MetadataKey.Event), key) };
}
