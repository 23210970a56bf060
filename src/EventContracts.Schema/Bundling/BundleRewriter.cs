using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Bundling;

/// <summary>
/// Copies trees so that all references are pointers from the root of one file. Names that references no longer go by (<c>$id</c>, anchors) are left
/// out: in a copy they would be taken for somebody else's.
/// </summary>
internal sealed class BundleRewriter(BundledSchemas schemas, IReadOnlyDictionary<Subschema, string> names, SchemaFile file)
{
    private static readonly string[] LocalNames = ["$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$schema"];

    private static readonly string[] References = ["$ref", "$dynamicRef", "$recursiveRef"];

    /// <summary>Where definitions stand in the file's dialect.</summary>
    public string Container { get; } = file.Dialect <= SchemaDialect.Draft7 ? "definitions" : "$defs";

    public JsonNode Rewrite(JsonNode node)
    {
        if (node.IsArray)
            return new JsonNode(default, [.. node.Items.Select(Rewrite)]);
        if (!node.IsObject)
            return node;
        return schemas.At(node) is { } schema ? Rewrite(schema) : Object(node.Members.Select(member => Member(member.Name, Rewrite(member.Value))));
    }

    public static JsonNode Object(IEnumerable<JsonMember> members) => new(default, [.. members], null);

    public static JsonMember Member(string name, JsonNode value) => new(name, default, value);

    private JsonNode Rewrite(Subschema schema)
    {
        var members = new List<JsonMember>();
        int at = 0;
        foreach (JsonMember member in schema.Node.Members.Where(member => schema.Node.FindMember(member.Name) == member))
        {
            if (ReferenceEquals(member.Value, schema.Ref))
                at = members.Count;
            else if (IsKept(schema, member))
                members.Add(Member(member.Name, Rewrite(member.Value)));
        }
        if (schema.Ref is not null)
            AddReference(members, at, schema);
        return Object(members);
    }

    private bool IsKept(Subschema schema, JsonMember member)
    {
        if (member.Value.IsString && References.Contains(member.Name))
            return false;
        bool isOwnRoot = schema.IsRoot && schemas.IsOwn(schema);
        if (!isOwnRoot && (LocalNames.Contains(member.Name) || ReferenceEquals(member.Value, SchemaIdentity.Value(schema.Node, schema.Dialect))))
            return false;
        if (!isOwnRoot && schema.IsRoot && member.Name == MetadataKey.Event)
            return false;
        // What an older dialect overlooks beside a $ref would count in a newer one.
        return !(schema.RefHidesSiblings && file.Dialect > SchemaDialect.Draft7) || member.Name is "$defs" or "definitions" || isOwnRoot;
    }

    private void AddReference(List<JsonMember> members, int at, Subschema schema)
    {
        JsonMember reference = Member("$ref", JsonValues.String(Text(schema)));
        // What a newer dialect reads beside a $ref would be overlooked in an older one.
        if (file.Dialect > SchemaDialect.Draft7 || schema.RefHidesSiblings || members.Count == 0)
        {
            members.Insert(at, reference);
            return;
        }
        JsonNode part = Object([reference]);
        int all = members.FindIndex(member => member.Name == "allOf");
        if (all < 0)
            members.Insert(at, Member("allOf", JsonValues.Array([part])));
        else
            members[all] = Member("allOf", JsonValues.Array([.. members[all].Value.Items, part]));
    }

    private string Text(Subschema holder)
    {
        string written = holder.Ref!.Text;
        if (schemas.Target(holder) is not { } target)
            return UriReference.Resolve(holder.BaseUri, written);
        if (schemas.IsOwn(target))
            return "#" + PercentEncoding.EncodeFragment(target.Pointer);
        Subschema part = schemas.PartOf(target);
        return $"#/{Container}/{names[part]}" + PercentEncoding.EncodeFragment(target.Pointer.Substring(part.Pointer.Length));
    }
}
