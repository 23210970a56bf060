using System.Collections.Generic;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>
/// Finds the resources and anchors of a file. It enters schema positions only: an <c>$id</c> inside an enum value, or a property of that
/// name, identifies nothing.
/// </summary>
internal sealed class ResourceScanner(SchemaFile file, Dictionary<JsonNode, SchemaResource> found)
{
    private readonly List<string> path = [];

    public void Scan(JsonNode root, SchemaResource rootResource)
    {
        found.Add(root, rootResource);
        AddAnchors(root, rootResource);
        ScanChildren(root, rootResource);
    }

    private void ScanSchema(JsonNode node, SchemaResource enclosing)
    {
        if (!node.IsObject)
            return;
        SchemaResource resource = enclosing;
        SchemaDialect dialect = DialectOf(node, enclosing.Dialect);
        if (SchemaIdentity.Find(node, dialect, isRoot: false) is { } id)
        {
            string baseUri = UriReference.Resolve(enclosing.BaseUri, UriReference.SplitFragment(id.Text).Uri);
            resource = new SchemaResource(file, node, CurrentPointer(), id, baseUri, dialect);
            found.Add(node, resource);
        }
        AddAnchors(node, resource);
        ScanChildren(node, resource);
    }

    private void ScanChildren(JsonNode node, SchemaResource resource)
    {
        foreach (JsonMember member in node.Members)
        {
            SchemaKeywordShape shape = SchemaKeywords.ShapeOf(member.Name);
            if (shape == SchemaKeywordShape.None)
                continue;
            path.Add(member.Name);
            if (shape == SchemaKeywordShape.Map)
                ScanMap(member.Value, resource);
            else if (member.Value.IsArray)
                ScanList(member.Value, resource);
            else
                ScanSchema(member.Value, resource);
            path.RemoveAt(path.Count - 1);
        }
    }

    private void ScanMap(JsonNode map, SchemaResource resource)
    {
        foreach (JsonMember member in map.Members)
        {
            path.Add(member.Name);
            ScanSchema(member.Value, resource);
            path.RemoveAt(path.Count - 1);
        }
    }

    private void ScanList(JsonNode list, SchemaResource resource)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            path.Add(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            ScanSchema(list.Items[i], resource);
            path.RemoveAt(path.Count - 1);
        }
    }

    private void AddAnchors(JsonNode node, SchemaResource resource)
    {
        AddAnchor(node.Member("$anchor"));
        AddAnchor(node.Member("$dynamicAnchor"));
        // Up to draft-07 an $id with a fragment names a place inside the resource. A fragment with a slash is a generator's
        // idea of documentation ("#/properties/foo"), not a name.
        if (resource.Dialect <= SchemaDialect.Draft7 && SchemaIdentity.Value(node, resource.Dialect) is { } id
            && UriReference.SplitFragment(id.Text).Fragment is { Length: > 0 } fragment && fragment.IndexOf('/') < 0)
            resource.AddAnchor(fragment, node, CurrentPointer());

        void AddAnchor(JsonNode? name)
        {
            if (name is { IsString: true })
                resource.AddAnchor(name.Text, node, CurrentPointer());
        }
    }

    private string CurrentPointer()
    {
        string pointer = "";
        foreach (string segment in path)
            pointer = JsonPointer.Append(pointer, segment);
        return pointer;
    }

    private static SchemaDialect DialectOf(JsonNode node, SchemaDialect inherited) =>
        node.Member("$schema") is { IsString: true } declared && SchemaDialects.TryParse(declared.Text, out SchemaDialect dialect) ? dialect : inherited;
}
