namespace EventContracts.Tool.Confluent;

/// <summary><c>not</c>: what is forbidden may only become less.</summary>
internal static class NotChanges
{
    public static void Compare(FormComparison comparison, ChangeList changes, Form old, Form now)
    {
        bool passes = comparison.Reversed.Try(changes, comparison.NewForms.Read(now.Schema.Not!), comparison.OldForms.Read(old.Schema.Not!)).IsCompatible;
        changes.Add(passes ? "NOT_TYPE_NARROWED" : "NOT_TYPE_EXTENDED", old.Schema, now.Schema, "not");
    }
}
