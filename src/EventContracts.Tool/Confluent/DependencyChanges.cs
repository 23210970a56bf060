using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Confluent;

/// <summary><c>dependencies</c>, and what newer dialects made of them.</summary>
internal static class DependencyChanges
{
    public static void Compare(FormComparison comparison, ChangeList changes, Form old, Form now)
    {
        CompareLists(changes, old, now);
        CompareSchemas(comparison, changes, old, now);
    }

    private static void CompareLists(ChangeList changes, Form old, Form now)
    {
        Dictionary<string, HashSet<string>> before = Lists(old.Schema), after = Lists(now.Schema);
        foreach (string key in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            bool was = before.TryGetValue(key, out HashSet<string>? left), becomes = after.TryGetValue(key, out HashSet<string>? right);
            string? how = !becomes ? "REMOVED"
                : !was ? "ADDED"
                : left!.SetEquals(right!) ? null
                : right!.IsSupersetOf(left) ? "EXTENDED"
                : left.IsSupersetOf(right) ? "NARROWED" : "CHANGED";
            if (how is not null)
                changes.Add("DEPENDENCY_ARRAY_" + how, old.Schema, now.Schema, Keyword(now.Schema, "dependentRequired"));
        }
    }

    private static void CompareSchemas(FormComparison comparison, ChangeList changes, Form old, Form now)
    {
        Dictionary<string, Subschema> before = Schemas(old.Schema), after = Schemas(now.Schema);
        foreach (string key in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            bool was = before.TryGetValue(key, out Subschema? left), becomes = after.TryGetValue(key, out Subschema? right);
            if (was && becomes)
                comparison.Compare(changes, comparison.OldForms.Read(left!), comparison.NewForms.Read(right!));
            else
                changes.Add(was ? "DEPENDENCY_SCHEMA_REMOVED" : "DEPENDENCY_SCHEMA_ADDED", old.Schema, now.Schema, Keyword(now.Schema, "dependentSchemas"));
        }
    }

    private static string Keyword(Subschema schema, string later) => schema.Dialect > SchemaDialect.Draft7 ? later : "dependencies";

    private static Dictionary<string, HashSet<string>> Lists(Subschema schema)
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (JsonMember member in schema.Keyword(Keyword(schema, "dependentRequired"))?.Members ?? [])
        {
            if (member.Value is { IsArray: true, Items.Count: > 0 })
                lists.TryAdd(member.Name, new HashSet<string>(member.Value.Items.Select(item => item.Text), StringComparer.Ordinal));
        }
        return lists;
    }

    private static Dictionary<string, Subschema> Schemas(Subschema schema)
    {
        string prefix = JsonPointer.Append(schema.Pointer, Keyword(schema, "dependentSchemas"));
        var schemas = new Dictionary<string, Subschema>(StringComparer.Ordinal);
        foreach (Subschema child in schema.Children().Where(child => child.Pointer.StartsWith(prefix + "/", StringComparison.Ordinal)))
            schemas.TryAdd(child.Pointer[prefix.Length..], child);
        return schemas;
    }
}
