using EventContracts.Schema.Documents;

namespace EventContracts.Tool.Confluent;

/// <summary>What an object or array may hold beyond what it lists: anything (open), what a schema says (partly open), nothing (closed).</summary>
/// <param name="Permits">No <c>false</c> forbids it.</param>
/// <param name="Rest">The schema that it must follow.</param>
/// <param name="Unevaluated">The same by <c>unevaluated…</c>, which counts where nothing else does.</param>
internal sealed record ContentModel(bool Permits, Form? Rest, Form? Unevaluated)
{
    public bool IsOpen => Permits && Rest is null && Unevaluated is null or AnythingForm;

    /// <summary>The schema of what is not listed; null in a model that is open or closed.</summary>
    public Form? Partial => Rest ?? (Permits && Unevaluated is not NothingForm ? Unevaluated : null);

    /// <param name="forms">Reads schemas.</param>
    /// <param name="rest"><c>additionalProperties</c>, or what stands for it in an array.</param>
    /// <param name="unevaluated">Null in dialects that do not have it.</param>
    public static ContentModel Of(FormReader forms, Subschema? rest, Subschema? unevaluated)
    {
        bool isBoolean = rest is not null && rest.IsBoolean(out _);
        bool permits = rest is null || !rest.IsBoolean(out bool everything) || everything;
        return new ContentModel(permits, isBoolean ? null : forms.ReadOrNull(rest), forms.ReadOrNull(unevaluated));
    }

    /// <summary>What became of the models themselves.</summary>
    public static void Compare(
        FormComparison comparison, ChangeList changes, Form old, Form now, (ContentModel Old, ContentModel New) models, string keyword, string name)
    {
        (ContentModel before, ContentModel after) = models;
        if (before.Permits != after.Permits)
            changes.Add(name + (after.Permits ? "_ADDED" : "_REMOVED"), old.Schema, now.Schema, keyword);
        else if (before.Rest is null != after.Rest is null)
            changes.Add(name + (before.Rest is null ? "_NARROWED" : "_EXTENDED"), old.Schema, now.Schema, keyword);
        else if (before.Rest is not null)
            comparison.Compare(changes, before.Rest, after.Rest!);
    }

    public static void CompareUnevaluated(
        FormComparison comparison, ChangeList changes, Form old, Form now, (ContentModel Old, ContentModel New) models, string keyword, string name)
    {
        Form? before = models.Old.Unevaluated, after = models.New.Unevaluated;
        if (before is null && after is null)
            return;
        string? how = (before, after) switch
        {
            (NothingForm, not NothingForm) => "_ADDED",
            (not NothingForm, NothingForm) => "_REMOVED",
            (null or AnythingForm, not null and not AnythingForm) => "_NARROWED",
            (not null and not AnythingForm, null or AnythingForm) => "_EXTENDED",
            _ => null,
        };
        if (how is not null)
            changes.Add(name + how, old.Schema, now.Schema, keyword);
        else if (before is not null && after is not null)
            comparison.Compare(changes, before, after);
    }
}
