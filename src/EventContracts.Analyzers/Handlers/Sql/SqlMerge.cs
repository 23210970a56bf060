namespace EventContracts.Analyzers.Handlers.Sql;

/// <summary><c>MERGE … WHEN MATCHED THEN UPDATE SET … WHEN NOT MATCHED THEN INSERT …</c>: only what it does to a row that is there can harm.</summary>
internal static class SqlMerge
{
    public static SqlVerdict Classify(SqlSpan statement)
    {
        var worst = SqlVerdict.Idempotent;
        for (int set = statement.IndexAtTop("set"); set >= 0 && set + 1 < statement.Count; set = statement.IndexAtTop("set", set + 1))
        {
            int end = statement.IndexAtTop("when", set);
            SqlVerdict verdict = SqlAssignments.Classify(statement.Slice(set + 1, end < 0 ? statement.Count : end));
            if (verdict == SqlVerdict.Unknown)
                return verdict;
            if (verdict > worst)
                worst = verdict;
        }
        return worst;
    }
}
