using EventContracts.Schema.Json;

namespace EventContracts.Tool.Confluent;

/// <summary>A number that a keyword holds, compared with the same keyword's alone: <c>minimum: 1</c> and <c>exclusiveMinimum: 0</c> are two things.</summary>
internal static class Bounds
{
    /// <param name="changes">Where differences go.</param>
    /// <param name="old">The earlier schema.</param>
    /// <param name="now">The later schema.</param>
    /// <param name="keyword">The bound.</param>
    /// <param name="name">Its name in those of the changes.</param>
    public static void Compare(ChangeList changes, Form old, Form now, string keyword, string name) =>
        Compare(changes, old, now, keyword, name, Number(old, keyword), Number(now, keyword));

    public static void Compare(ChangeList changes, Form old, Form now, string keyword, string name, JsonNumber? before, JsonNumber? after)
    {
        string? how = (before, after) switch
        {
            (null, null) => null,
            (null, _) => "_ADDED",
            (_, null) => "_REMOVED",
            ({ } was, { } becomes) => was.CompareTo(becomes) switch { < 0 => "_INCREASED", > 0 => "_DECREASED", _ => null },
        };
        if (how is not null)
            changes.Add(name + how, old.Schema, now.Schema, keyword);
    }

    public static JsonNumber? Number(Form form, string keyword) => form.Keyword(keyword) is { IsNumber: true } number ? JsonNumber.Parse(number.Text) : null;
}
