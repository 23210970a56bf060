using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility;

namespace EventContracts.Tool.Confluent;

/// <summary>
/// Compares two schemas kind by kind, as the registry does. Schemas that lead back to themselves are taken to be compatible until something is found: a pair
/// that is met again while it is open counts as fine, and where that proves wrong all is compared again with what is known then.
/// </summary>
internal sealed class FormComparison(FormReader oldForms, FormReader newForms, AllowedChanges allowed)
{
    private readonly Dictionary<(Form, Form), ChangeList> refused = [];
    private readonly Dictionary<(Form, Form), ChangeList> passed = [];
    private readonly HashSet<(Form, Form)> open = [];
    private readonly HashSet<(Form, Form)> assumed = [];
    private FormComparison? reversed;

    public static IReadOnlyList<RegistryChange> Of(SchemaVersion old, SchemaVersion now, AllowedChanges allowed)
    {
        FormReader oldForms = new(old.Set), newForms = new(now.Set);
        var comparison = new FormComparison(oldForms, newForms, allowed);
        ChangeList changes;
        do
        {
            comparison.Forget();
            comparison.Reversed.Forget();
            changes = new ChangeList(allowed);
            comparison.Compare(changes, oldForms.Read(old.Root), newForms.Read(now.Root));
        }
        while (comparison.WasWrong || comparison.Reversed.WasWrong);
        return changes.Changes;
    }

    public FormReader OldForms => oldForms;

    public FormReader NewForms => newForms;

    /// <summary>The same the other way round, for what is negated.</summary>
    public FormComparison Reversed => reversed ??= new FormComparison(newForms, oldForms, allowed) { reversed = this };

    private bool WasWrong => assumed.Any(refused.ContainsKey);

    /// <summary>Whether all that changes from one to the other passes.</summary>
    public ChangeList Try(ChangeList around, Form old, Form now)
    {
        ChangeList nested = around.Nested();
        Compare(nested, old, now);
        return nested;
    }

    public void Compare(ChangeList changes, Form old, Form now)
    {
        (Form, Form) pair = (old, now);
        if (refused.TryGetValue(pair, out ChangeList? known) || passed.TryGetValue(pair, out known))
        {
            changes.AddRange(known);
            return;
        }
        if (!open.Add(pair))
        {
            assumed.Add(pair);
            return;
        }
        ChangeList found = changes.Nested();
        CompareAnew(found, old, now);
        open.Remove(pair);
        (found.IsCompatible ? passed : refused).Add(pair, found);
        changes.AddRange(found);
    }

    // What was refused under the best of assumptions stays refused.
    private void Forget()
    {
        passed.Clear();
        assumed.Clear();
    }

    private void CompareAnew(ChangeList changes, Form old, Form now)
    {
        if (CombinedChanges.PassesAsBranch(this, changes, old, now))
            return;
        if (old.GetType() != now.GetType())
        {
            if (old is not NothingForm && now is not AnythingForm && !AreBytes(old, now))
                changes.Add("TYPE_CHANGED", old.Schema, now.Schema, "type");
            return;
        }
        AnnotationChanges.Compare(changes, old, now);
        switch (old, now)
        {
            case (TextForm, TextForm): TextChanges.Compare(changes, old, now); break;
            case (NumberForm before, NumberForm after): NumberChanges.Compare(changes, before, after); break;
            case (EnumForm, EnumForm) or (ConstForm, ConstForm): ValueChanges.Compare(changes, old, now); break;
            case (NotForm, NotForm): NotChanges.Compare(this, changes, old, now); break;
            case (CombinedForm before, CombinedForm after): CombinedChanges.Compare(this, changes, before, after); break;
            case (ObjectForm, ObjectForm): ObjectChanges.Compare(this, changes, old, now); break;
            case (ArrayForm, ArrayForm): ArrayChanges.Compare(this, changes, old, now); break;
        }
    }

    // Kafka Connect spells bytes in more than one way.
    private static bool AreBytes(Form old, Form now) => old.Keyword("connect.type") is { IsString: true, Text: "bytes" }
        && now.Keyword("connect.type") is { IsString: true, Text: "bytes" };
}
