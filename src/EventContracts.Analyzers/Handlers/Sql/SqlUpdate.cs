namespace EventContracts.Analyzers.Handlers.Sql;

/// <summary><c>UPDATE t SET …</c>.</summary>
internal static class SqlUpdate
{
    public static SqlVerdict Classify(SqlSpan statement)
    {
        int set = statement.IndexAtTop("set");
        return set < 0 || set + 1 >= statement.Count ? SqlVerdict.Unknown : SqlAssignments.Classify(statement.From(set + 1));
    }
}
