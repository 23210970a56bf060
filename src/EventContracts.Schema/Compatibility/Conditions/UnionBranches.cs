using System.Collections.Generic;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>The branches of a union that any number may fit: of a branch that is a union itself and nothing else its
/// branches, so that a chain of unions is one.</summary>
internal static class UnionBranches
{
    public static List<SchemaTerm> Of(SchemaLanguage language, IReadOnlyList<Subschema> branches)
    {
        var terms = new List<SchemaTerm>();
        var visited = new HashSet<SchemaTerm>();
        var types = new HashSet<TypeSet>();
        var pending = new Stack<Subschema>();
        Push(pending, branches);
        while (pending.Count > 0)
        {
            SchemaTerm term = language.Term(pending.Pop());
            // A union that contains itself allows nothing more by that.
            if (!visited.Add(term))
                continue;
            if (Inner(language, term.Schema) is { } inner)
                Push(pending, inner);
            else if (!IsTypeAlone(term.Schema) || types.Add(term.Schema.Types))
                terms.Add(term);
        }
        return terms;
    }

    private static void Push(Stack<Subschema> pending, IReadOnlyList<Subschema> branches)
    {
        for (int i = branches.Count - 1; i >= 0; i--)
            pending.Push(branches[i]);
    }

    private static IReadOnlyList<Subschema>? Inner(SchemaLanguage language, Subschema schema)
    {
        if (schema.Ref is not null || schema.Node.Members.Count != 1)
            return null;
        return schema.AnyOf.Count > 1 ? schema.AnyOf : language.Role == LanguageRole.Reader && schema.OneOf.Count > 1 ? schema.OneOf : null;
    }

    private static bool IsTypeAlone(Subschema schema) => schema.Node.Members.Count == 1 && schema.Types != TypeSet.None;
}
