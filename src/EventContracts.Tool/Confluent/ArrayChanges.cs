using System;
using System.Collections.Generic;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Confluent;

/// <summary>
/// Arrays: one schema for all items, or one for each place and a rest. How many must fit <c>contains</c> is compared, what they must fit is not.
/// </summary>
internal static class ArrayChanges
{
    public static void Compare(FormComparison comparison, ChangeList changes, Form old, Form now)
    {
        (ContentModel Old, ContentModel New) models = (Model(comparison.OldForms, old.Schema), Model(comparison.NewForms, now.Schema));
        CompareAll(comparison, changes, old, now);
        ComparePlaces(comparison, changes, old, now, models);
        ContentModel.Compare(comparison, changes, old, now, models, IsTupleByPrefix(now.Schema) ? "items" : "additionalItems", "ADDITIONAL_ITEMS");
        ContentModel.CompareUnevaluated(comparison, changes, old, now, models, "unevaluatedItems", "UNEVALUATED_ITEMS");
        Bounds.Compare(changes, old, now, "maxItems", "MAX_ITEMS");
        Bounds.Compare(changes, old, now, "minItems", "MIN_ITEMS");
        bool before = IsUnique(old), after = IsUnique(now);
        if (before != after)
            changes.Add(before ? "UNIQUE_ITEMS_REMOVED" : "UNIQUE_ITEMS_ADDED", old.Schema, now.Schema, "uniqueItems");
        Bounds.Compare(changes, old, now, "maxContains", "MAX_CONTAINS");
        Bounds.Compare(changes, old, now, "minContains", "MIN_CONTAINS", LeastContained(old), LeastContained(now));
    }

    private static void CompareAll(FormComparison comparison, ChangeList changes, Form old, Form now)
    {
        Subschema? before = All(old.Schema), after = All(now.Schema);
        if (before is not null && after is not null)
            comparison.Compare(changes, comparison.OldForms.Read(before), comparison.NewForms.Read(after));
        else if (before is not null || after is not null)
            changes.Add(before is null ? "SCHEMA_ADDED" : "SCHEMA_REMOVED", old.Schema, now.Schema, "items");
    }

    private static void ComparePlaces(FormComparison comparison, ChangeList changes, Form old, Form now, (ContentModel Old, ContentModel New) models)
    {
        IReadOnlyList<Subschema> before = Places(old.Schema), after = Places(now.Schema);
        for (int at = 0; at < Math.Max(before.Count, after.Count); at++)
        {
            if (at < before.Count && at < after.Count)
                comparison.Compare(changes, comparison.OldForms.Read(before[at]), comparison.NewForms.Read(after[at]));
            else if (at < before.Count)
                Removed(comparison, changes, before[at], now.Schema, models.New);
            else
                Added(comparison, changes, old.Schema, after[at], models.Old);
        }
    }

    private static void Removed(FormComparison comparison, ChangeList changes, Subschema before, Subschema now, ContentModel model)
    {
        Form form = comparison.OldForms.Read(before);
        if (model.IsOpen)
            changes.Add("ITEM_REMOVED_FROM_OPEN_CONTENT_MODEL", before, now);
        else if (model.Partial is { } partial)
        {
            ChangeList tried = comparison.Try(changes, form, partial);
            changes.AddRange(tried);
            changes.Add($"ITEM_REMOVED_{(tried.IsCompatible ? "IS" : "NOT")}_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL", before, now);
        }
        else
            changes.Add(form is NothingForm ? "ITEM_WITH_FALSE_REMOVED_FROM_CLOSED_CONTENT_MODEL" : "ITEM_REMOVED_FROM_CLOSED_CONTENT_MODEL", before, now);
    }

    private static void Added(FormComparison comparison, ChangeList changes, Subschema old, Subschema after, ContentModel model)
    {
        Form form = comparison.NewForms.Read(after);
        if (model.IsOpen)
            changes.Add(form is AnythingForm ? "ITEM_WITH_EMPTY_SCHEMA_ADDED_TO_OPEN_CONTENT_MODEL" : "ITEM_ADDED_TO_OPEN_CONTENT_MODEL", old, after);
        else if (model.Partial is { } partial)
        {
            ChangeList tried = comparison.Try(changes, partial, form);
            changes.AddRange(tried);
            changes.Add($"ITEM_ADDED_{(tried.IsCompatible ? "IS" : "NOT")}_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL", old, after);
        }
        else
            changes.Add("ITEM_ADDED_TO_CLOSED_CONTENT_MODEL", old, after);
    }

    private static bool IsTupleByPrefix(Subschema schema) => schema.Dialect >= SchemaDialect.Draft202012;

    private static IReadOnlyList<Subschema> Places(Subschema schema) =>
        IsTupleByPrefix(schema) == schema.Keyword("prefixItems") is not null ? schema.PrefixItems : [];

    private static Subschema? All(Subschema schema) => IsTupleByPrefix(schema) && schema.Keyword("prefixItems") is not null ? null : schema.Items;

    private static ContentModel Model(FormReader forms, Subschema schema)
    {
        Subschema? rest = !IsTupleByPrefix(schema) ? schema.AdditionalItems : schema.Keyword("prefixItems") is null ? null : schema.Items;
        return ContentModel.Of(forms, rest, schema.Dialect > SchemaDialect.Draft7 ? schema.UnevaluatedItems : null);
    }

    private static bool IsUnique(Form form) => form.Keyword("uniqueItems")?.Kind == JsonKind.True;

    // Without a word one must fit.
    private static JsonNumber? LeastContained(Form form) =>
        Bounds.Number(form, "minContains") ?? (form.Schema.Dialect > SchemaDialect.Draft7 && form.Schema.Contains is not null ? JsonNumber.Parse("1") : null);
}
