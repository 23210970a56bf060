using EventContracts.Schema.Json;

namespace EventContracts.Tool.Confluent;

/// <summary>What the registry notes and always lets pass.</summary>
internal static class AnnotationChanges
{
    private static readonly (string Keyword, string Name)[] Annotations =
        [("$id", "ID_CHANGED"), ("title", "TITLE_CHANGED"), ("description", "DESCRIPTION_CHANGED"), ("default", "DEFAULT_CHANGED")];

    public static void Compare(ChangeList changes, Form old, Form now)
    {
        foreach ((string keyword, string name) in Annotations)
        {
            JsonNode? before = old.Keyword(keyword), after = now.Keyword(keyword);
            if (before is null != after is null || (before is not null && !JsonEquality.AreEqual(before, after!)))
                changes.Add(name, old.Schema, now.Schema, keyword);
        }
    }
}
