using EventContracts.Analyzers.Diagnostics;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Editing;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>Edits of <c>x-event</c>.</summary>
internal static class EventMetadata
{
    /// <summary>The change is in the contract's own file, and not in one that it refers to, which has no metadata of that event.</summary>
    public static bool IsOwnChange(SchemaDocument document) =>
        document.Lines(FixProperty.Change) is [_, { } pointer, ..] && (pointer.Length == 0 || pointer[0] == '/');

    /// <summary>Gives a key a value, and the file an <c>x-event</c> where it has none.</summary>
    public static JsonEdit Set(SchemaDocument document, string key, string json) => document.Root.Member(MetadataKey.Event) switch
    {
        { IsObject: true } stated when stated.Member(key) is { } known => JsonEditor.Replace(known, json),
        { IsObject: true } stated => document.Editor.AddMember(stated, key, json),
        { } malformed => JsonEditor.Replace(malformed, $"{{ \"{key}\": {json} }}"),
        null => document.Editor.AddFirstMember(document.Root, MetadataKey.Event, $"{{ \"{key}\": {json} }}"),
    };
}
