using System;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Analyzers.Schemas.Keywords;

/// <summary>
/// A keyword with a typing error is an unknown keyword, and those are ignored. Other vocabularies are legitimate, so only what is a letter or two away
/// from a keyword, and long enough for that to be no accident, is reported.
/// </summary>
internal sealed class MisspeltKeyword : KeywordCheck
{
    private const int ShortestName = 6;

    public override string? Fault(SchemaSet set, Subschema schema, JsonMember member)
    {
        string name = member.Name;
        if (KeywordTable.Find(name) is not null || KeywordTable.IsAnnotation(name) || name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (string keyword in KeywordTable.Names)
        {
            if (!KeywordTable.IsAnnotation(keyword) && IsNear(name, keyword))
                return $"it is no keyword of JSON Schema.{NearestWord.Suggestion(keyword)}";
        }
        return null;
    }

    private static bool IsNear(string name, string keyword)
    {
        if (keyword[0] == '$')
            return name is "ref" or "defs" && keyword.Length == name.Length + 1 && keyword.EndsWith(name, StringComparison.Ordinal);
        if (string.Equals(name, keyword, StringComparison.OrdinalIgnoreCase))
            return true;
        return name.Length >= ShortestName && Math.Abs(name.Length - keyword.Length) <= 1 && NearestWord.Distance(name, keyword) <= 2;
    }
}
