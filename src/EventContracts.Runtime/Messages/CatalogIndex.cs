using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace EventContracts;

/// <summary>What a message may say about its contract → the contract. Made once per catalogue, at its first message.</summary>
internal sealed class CatalogIndex
{
    // A longer name than any contract has is not worth a lookup.
    private const int MaxChars = 512;

    private static readonly ConditionalWeakTable<IEventCatalog, CatalogIndex> Known = [];

    private readonly IEventCatalog _catalog;
    private readonly Dictionary<string, EventDescriptor> _bySchemaId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventDescriptor> _byDocument = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventDescriptor?> _onlyOfType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventDescriptor?> _onlyOfTopic = new(StringComparer.Ordinal);

    private CatalogIndex(IEventCatalog catalog)
    {
        _catalog = catalog;
        foreach (EventDescriptor descriptor in catalog.Descriptors)
        {
            _bySchemaId.TryAdd(descriptor.SchemaId, descriptor);
            if (descriptor.Id is { } id)
                _byDocument.TryAdd(id, descriptor);
            AddOrBlur(_onlyOfType, descriptor.Type, descriptor);
            AddOrBlur(_onlyOfTopic, descriptor.Topic, descriptor);
        }
        // After all real names, so that no alias hides one.
        foreach (EventDescriptor descriptor in catalog.Descriptors)
        {
            foreach (string alias in descriptor.Aliases)
                _bySchemaId.TryAdd(string.Create(CultureInfo.InvariantCulture, $"{alias}:v{descriptor.Major}"), descriptor);
        }
    }

    public static CatalogIndex Of(IEventCatalog catalog) => Known.GetValue(catalog, static one => new CatalogIndex(one));

    /// <summary>By <c>user.created:v1</c>, without a string being made of it.</summary>
    public EventDescriptor? BySchemaId(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxChars)
            return null;
        Span<char> text = stackalloc char[MaxChars];
        int length = Encoding.UTF8.GetChars(utf8, text);
        return _bySchemaId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out EventDescriptor? found) ? found : null;
    }

    public EventDescriptor? ByCloudEvent(string? schemaId, string? dataSchema, string? type) =>
        schemaId is not null ? _bySchemaId.GetValueOrDefault(schemaId)
        : dataSchema is not null && _byDocument.TryGetValue(dataSchema, out EventDescriptor? found) ? found
        : type is not null ? ByType(type)
        : null;

    public EventDescriptor? OnlyOfTopic(string? topic) => topic is null ? null : _onlyOfTopic.GetValueOrDefault(topic);

    private EventDescriptor? ByType(string type) => _onlyOfType.GetValueOrDefault(type) ?? _catalog.Find(type, 1) ?? ByVersionedType(type);

    // "user.created.v2": how CloudEvents' primer advises to say a version.
    private EventDescriptor? ByVersionedType(string type)
    {
        int at = type.LastIndexOf(".v", StringComparison.Ordinal);
        return at > 0 && int.TryParse(type.AsSpan(at + 2), NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            ? _catalog.Find(type[..at], major)
            : null;
    }

    private static void AddOrBlur(Dictionary<string, EventDescriptor?> only, string name, EventDescriptor descriptor) =>
        only[name] = only.ContainsKey(name) ? null : descriptor;
}
