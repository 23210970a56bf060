namespace EventContracts.Tool.Confluent;

/// <summary>Strings. A pattern is its text; <c>format</c> and <c>content…</c> are not looked at.</summary>
internal static class TextChanges
{
    public static void Compare(ChangeList changes, Form old, Form now)
    {
        Bounds.Compare(changes, old, now, "maxLength", "MAX_LENGTH");
        Bounds.Compare(changes, old, now, "minLength", "MIN_LENGTH");
        string? before = Pattern(old), after = Pattern(now);
        if (before != after)
            changes.Add(before is null ? "PATTERN_ADDED" : after is null ? "PATTERN_REMOVED" : "PATTERN_CHANGED", old.Schema, now.Schema, "pattern");
    }

    private static string? Pattern(Form form) => form.Keyword("pattern") is { IsString: true } pattern ? pattern.Text : null;
}
