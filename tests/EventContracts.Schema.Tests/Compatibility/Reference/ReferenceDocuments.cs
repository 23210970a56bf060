using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace EventContracts.Schema.Tests.Compatibility.Reference;

/// <summary>Schema documents by URI, for the reference validator. Independent of the product: parsed and resolved by the framework.</summary>
internal sealed class ReferenceDocuments
{
    private readonly Dictionary<string, Position> positions = [];

    /// <summary>A schema and the URI that references in it are relative to.</summary>
    public sealed record Position(JsonElement Schema, Uri Base, int Draft);

    public Position Add(string uri, JsonElement document, int draft)
    {
        int declared = document.ValueKind == JsonValueKind.Object && document.TryGetProperty("$schema", out JsonElement dialect) ? DraftOf(dialect.GetString()!, draft) : draft;
        var root = new Position(document, new Uri(uri), declared);
        Position entered = Enter(root, document);
        positions[uri] = entered;
        Scan(root, document);
        return entered;
    }

    public static int DraftOf(string dialect, int otherwise) =>
        dialect.Contains("2020-12") ? 2020 : dialect.Contains("2019-09") ? 2019 : dialect.Contains("draft-07") ? 7 : dialect.Contains("draft-06") ? 6 : dialect.Contains("draft-04") ? 4 : otherwise;

    /// <summary>The position of a schema inside another: an identifier of its own changes what references are relative to.</summary>
    public static Position Enter(Position around, JsonElement schema)
    {
        Uri at = around.Base;
        if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(around.Draft == 4 ? "id" : "$id", out JsonElement id) && id.ValueKind == JsonValueKind.String
            && !(around.Draft <= 7 && schema.TryGetProperty("$ref", out _)) && !id.GetString()!.StartsWith('#'))
            at = new Uri(around.Base, id.GetString()!);
        return around with { Schema = schema, Base = at };
    }

    public Position? Resolve(Position from, string reference)
    {
        var uri = new Uri(from.Base, reference);
        string fragment = Uri.UnescapeDataString(uri.Fragment.TrimStart('#'));
        if (fragment.Length > 0 && !fragment.StartsWith('/'))
            return positions.GetValueOrDefault(Bare(uri) + "#" + fragment);
        if (!positions.TryGetValue(Bare(uri), out Position? at))
            return null;
        foreach (string segment in fragment.Split('/').Skip(1).Select(part => part.Replace("~1", "/").Replace("~0", "~")))
        {
            JsonElement next;
            if (at.Schema.ValueKind == JsonValueKind.Array && int.TryParse(segment, out int index) && index < at.Schema.GetArrayLength())
                next = at.Schema[index];
            else if (at.Schema.ValueKind != JsonValueKind.Object || !at.Schema.TryGetProperty(segment, out next))
                return null;
            at = Enter(at, next);
        }
        return at;
    }

    private void Scan(Position around, JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in node.EnumerateArray())
                Scan(around, item);
        }
        if (node.ValueKind != JsonValueKind.Object)
            return;
        Position here = Enter(around, node);
        if (here.Base != around.Base)
            positions.TryAdd(Bare(here.Base), here);
        foreach (string keyword in (string[])["$anchor", "$dynamicAnchor"])
        {
            if (node.TryGetProperty(keyword, out JsonElement anchor) && anchor.ValueKind == JsonValueKind.String)
                positions.TryAdd(Bare(here.Base) + "#" + anchor.GetString(), here);
        }
        if (node.TryGetProperty(around.Draft == 4 ? "id" : "$id", out JsonElement id) && id.ValueKind == JsonValueKind.String && new Uri(around.Base, id.GetString()!) is { Fragment.Length: > 1 } named)
            positions.TryAdd(Bare(named) + named.Fragment, here);
        foreach (JsonProperty member in node.EnumerateObject())
        {
            if (member.Name is not ("enum" or "const"))
                Scan(here, member.Value);
        }
    }

    private static string Bare(Uri uri) => uri.OriginalString.Contains('#') || uri.Fragment.Length > 0 ? uri.GetLeftPart(UriPartial.Query).Split('#')[0] : uri.AbsoluteUri;
}
