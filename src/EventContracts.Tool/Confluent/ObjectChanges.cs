using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using EventContracts.Schema.Documents;

namespace EventContracts.Tool.Confluent;

/// <summary>
/// Objects. Only names among the properties of both count as required; <c>patternProperties</c> matter for names that come or go alone, <c>propertyNames</c>
/// not at all.
/// </summary>
internal static class ObjectChanges
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(200);

    public static void Compare(FormComparison comparison, ChangeList changes, Form old, Form now)
    {
        (ContentModel Old, ContentModel New) models = (Model(comparison.OldForms, old.Schema), Model(comparison.NewForms, now.Schema));
        CompareRequired(changes, old, now);
        CompareProperties(comparison, changes, old, now, models);
        DependencyChanges.Compare(comparison, changes, old, now);
        ContentModel.Compare(comparison, changes, old, now, models, "additionalProperties", "ADDITIONAL_PROPERTIES");
        ContentModel.CompareUnevaluated(comparison, changes, old, now, models, "unevaluatedProperties", "UNEVALUATED_PROPERTIES");
        Bounds.Compare(changes, old, now, "maxProperties", "MAX_PROPERTIES");
        Bounds.Compare(changes, old, now, "minProperties", "MIN_PROPERTIES");
    }

    private static void CompareRequired(ChangeList changes, Form old, Form now)
    {
        foreach (Subschema.Property property in old.Schema.Properties.OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            bool before = old.Schema.Required.Contains(property.Name), after = now.Schema.Required.Contains(property.Name);
            if (before == after || now.Schema.FindProperty(property.Name) is not { } current)
                continue;
            string name = before ? "REQUIRED_ATTRIBUTE_REMOVED"
                : current.Default is null ? "REQUIRED_ATTRIBUTE_ADDED" : "REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED";
            changes.Add(name, property.Schema, current);
        }
    }

    private static void CompareProperties(FormComparison comparison, ChangeList changes, Form old, Form now, (ContentModel Old, ContentModel New) models)
    {
        IEnumerable<string> names = old.Schema.Properties.Concat(now.Schema.Properties).Select(property => property.Name).Distinct()
            .Order(StringComparer.Ordinal);
        foreach (string name in names)
        {
            switch (old.Schema.FindProperty(name), now.Schema.FindProperty(name))
            {
                case ({ } before, { } after): comparison.Compare(changes, comparison.OldForms.Read(before), comparison.NewForms.Read(after)); break;
                case ({ } before, null): Removed(comparison, changes, now, name, before, models.New); break;
                case (null, { } after): Added(comparison, changes, old, now, name, after, models.Old); break;
            }
        }
    }

    private static void Removed(FormComparison comparison, ChangeList changes, Form now, string name, Subschema before, ContentModel model)
    {
        Form form = comparison.OldForms.Read(before);
        if (IsOpen(now.Schema, model))
            changes.Add("PROPERTY_REMOVED_FROM_OPEN_CONTENT_MODEL", before, now.Schema, "properties");
        else if (Partial(comparison.NewForms, now.Schema, name, model) is { } partial)
        {
            ChangeList tried = comparison.Try(changes, form, partial);
            changes.AddRange(tried);
            changes.Add($"PROPERTY_REMOVED_{(tried.IsCompatible ? "IS" : "NOT")}_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL", before, now.Schema, "properties");
        }
        else
        {
            string how = form is NothingForm ? "PROPERTY_WITH_FALSE_REMOVED_FROM_CLOSED_CONTENT_MODEL" : "PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL";
            changes.Add(how, before, now.Schema, "properties");
        }
    }

    private static void Added(FormComparison comparison, ChangeList changes, Form old, Form now, string name, Subschema after, ContentModel model)
    {
        Form form = comparison.NewForms.Read(after);
        string how = !now.Schema.Required.Contains(name) ? "OPTIONAL_PROPERTY" : after.Default is null ? "REQUIRED_PROPERTY" : "REQUIRED_PROPERTY_WITH_DEFAULT";
        if (IsOpen(old.Schema, model))
        {
            changes.Add((form is AnythingForm ? "PROPERTY_WITH_EMPTY_SCHEMA" : how) + "_ADDED_TO_OPEN_CONTENT_MODEL", old.Schema, after);
            return;
        }
        if (Partial(comparison.OldForms, old.Schema, name, model) is { } partial)
        {
            ChangeList tried = comparison.Try(changes, partial, form);
            changes.AddRange(tried);
            changes.Add($"PROPERTY_ADDED_{(tried.IsCompatible ? "IS" : "NOT")}_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL", old.Schema, after);
        }
        changes.Add(how + "_ADDED_TO_UNOPEN_CONTENT_MODEL", old.Schema, after);
    }

    private static bool IsOpen(Subschema schema, ContentModel model) => schema.PatternProperties.Count == 0 && model.IsOpen;

    private static Form? Partial(FormReader forms, Subschema schema, string name, ContentModel model) =>
        schema.PatternProperties.FirstOrDefault(pattern => Matches(pattern.Name, name)) is { } found ? forms.Read(found.Schema) : model.Partial;

    private static ContentModel Model(FormReader forms, Subschema schema) =>
        ContentModel.Of(forms, schema.AdditionalProperties, schema.Dialect > SchemaDialect.Draft7 ? schema.UnevaluatedProperties : null);

    // A pattern of somebody's schema: it may be none, and it may take for ever.
    private static bool Matches(string pattern, string name)
    {
        try
        {
            return Regex.IsMatch(name, pattern, RegexOptions.CultureInvariant, PatternTime);
        }
        catch (Exception problem) when (problem is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
