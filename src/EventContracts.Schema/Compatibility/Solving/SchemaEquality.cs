using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>
/// Whether two schemas say the same in the same words: annotations, the order of keys and where references lead to aside. Pairs met again while they are
/// compared count as equal, which is right for recursive schemas.
/// </summary>
internal sealed class SchemaEquality(StepBudget budget)
{
    // References can lead deeper than any file nests.
    private const int MaxDepth = 200;

    private readonly Dictionary<(SchemaTerm, SchemaTerm), bool> known = [];

    // What is found to differ, with pairs above it taken for equal, differs in any case. Without it a chain of
    // unions would be walked once for each pair of its links.
    private readonly HashSet<(Subschema, Subschema)> different = [];
    private readonly HashSet<(Subschema, Subschema)> equal = [];
    private HashSet<(Subschema, Subschema)> assumed = [];
    private int depth;

    /// <summary>Every value of the first, in its role, is one of the second, because they are the same schema.</summary>
    public bool Implies(SchemaTerm writer, SchemaTerm reader)
    {
        if (writer == reader)
            return true;
        if (writer.Language.Role == LanguageRole.Reader && (reader.Language.Role != LanguageRole.Reader || writer.Language != reader.Language))
            return false;
        if (known.TryGetValue((writer, reader), out bool same))
            return same;
        assumed = [];
        same = AreSame(writer.Language, writer.Schema, reader.Language, reader.Schema);
        // None of what was taken for equal has turned out to differ.
        if (same)
            equal.UnionWith(assumed);
        return known[(writer, reader)] = same;
    }

    private bool AreSame(SchemaLanguage left, Subschema a, SchemaLanguage right, Subschema b)
    {
        if (different.Contains((a, b)) || !budget.Take())
            return false;
        if (equal.Contains((a, b)) || !assumed.Add((a, b)))
            return true;
        if (a.Node.IsBoolean || b.Node.IsBoolean)
            return a.Node.Kind == b.Node.Kind;
        if (a.Dialect != b.Dialect || depth > MaxDepth)
            return false;
        depth++;
        bool same = AreSameReferences(left, a, right, b) && (a.RefHidesSiblings || AreSameKeywords(left, a, right, b));
        depth--;
        if (!same)
            different.Add((a, b));
        return same;
    }

    private bool AreSameReferences(SchemaLanguage left, Subschema a, SchemaLanguage right, Subschema b)
    {
        if (a.Ref is null || b.Ref is null)
            return a.Ref is null && b.Ref is null;
        return (left.Target(a), right.Target(b)) switch
        {
            ({ } first, { } second) => AreSame(left, left.Term(first).Schema, right, right.Term(second).Schema),
            // Whatever it is that neither version has.
            (null, null) => a.Ref.Text == b.Ref.Text,
            _ => false,
        };
    }

    private bool AreSameKeywords(SchemaLanguage left, Subschema a, SchemaLanguage right, Subschema b)
    {
        List<JsonMember> first = Keywords(a), second = Keywords(b);
        if (first.Count != second.Count)
            return false;
        Dictionary<string, Subschema> schemas = Children(b);
        foreach (JsonMember keyword in first)
        {
            if (b.KeywordMember(keyword.Name) is not { } other)
                return false;
            if (SchemaKeywords.ShapeOf(keyword.Name) == SchemaKeywordShape.None && !AreSameValues(keyword, other.Value))
                return false;
            if (SchemaKeywords.ShapeOf(keyword.Name) != SchemaKeywordShape.None && Size(keyword.Value) != Size(other.Value))
                return false;
        }
        Dictionary<string, Subschema> own = Children(a);
        return own.Count == schemas.Count && own.All(child =>
            schemas.TryGetValue(child.Key, out Subschema other) && AreSame(left, left.Term(child.Value).Schema, right, right.Term(other).Schema));
    }

    // The order of names and of listed values means nothing; "dependencies" may hold lists of names.
    private static bool AreSameValues(JsonMember keyword, JsonNode other)
    {
        if (keyword.Name is not ("required" or "enum" or "type") || !keyword.Value.IsArray || !other.IsArray)
            return JsonEquality.AreEqual(keyword.Value, other);
        return new HashSet<string>(keyword.Value.Items.Select(JsonText.WriteCanonical)).SetEquals(other.Items.Select(JsonText.WriteCanonical));
    }

    private static string Size(JsonNode node)
    {
        IEnumerable<JsonMember> plain = node.Members.Where(member => !Subschema.IsSchema(member.Value));
        return node.Kind + " " + node.Items.Count + string.Join(",", plain.Select(member => member.Name + JsonText.WriteCanonical(member.Value)));
    }

    private static List<JsonMember> Keywords(Subschema schema) => [.. schema.Node.Members.Where(member =>
        !SchemaAnnotations.Contains(member.Name)
        && schema.KeywordMember(member.Name) == member
        && !member.Name.StartsWith("$", System.StringComparison.Ordinal))];

    private static Dictionary<string, Subschema> Children(Subschema schema)
    {
        var children = new Dictionary<string, Subschema>(System.StringComparer.Ordinal);
        foreach (Subschema child in schema.Children())
        {
            string place = child.Pointer.Substring(schema.Pointer.Length);
            if (!place.StartsWith("/$defs/", System.StringComparison.Ordinal) && !place.StartsWith("/definitions/", System.StringComparison.Ordinal)
                && !place.StartsWith("/contentSchema", System.StringComparison.Ordinal))
                children[place] = child;
        }
        return children;
    }
}
