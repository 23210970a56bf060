using System;
using System.Collections.Generic;

namespace EventContracts.Analyzers.Handlers.Sql;

/// <summary>Inserts: what happens to the row that is there already.</summary>
internal static class SqlInsert
{
    public static SqlVerdict Classify(SqlSpan statement, HashSet<string> temporary)
    {
        if (IsTemporary(statement, temporary))
            return SqlVerdict.Idempotent;
        // ON CONFLICT … DO UPDATE SET …, ON DUPLICATE KEY UPDATE …, INSERT OR REPLACE, INSERT IGNORE.
        if (statement.IndexInRow("do", "update", "set") is var upsert and >= 0)
            return Conflict(statement, upsert + 3);
        if (statement.IndexInRow("duplicate", "key", "update") is var mySql and >= 0)
            return Conflict(statement, mySql + 3);
        if (statement.HasInRow("do", "nothing") || statement.HasInRow("insert", "ignore") || statement.HasInRow("insert", "or", "ignore"))
            return SqlVerdict.Guarded;
        if (statement.HasInRow("insert", "or", "replace"))
            return SqlVolatile.IsIn(statement) ? SqlVerdict.NonDeterministic : SqlVerdict.Idempotent;
        return HasOwnCheck(statement) ? SqlVerdict.Guarded : SqlVerdict.PlainInsert;
    }

    /// <summary><c>INSERT … SELECT … WHERE NOT EXISTS (…)</c>, and the other ways to leave out the rows that are there.</summary>
    private static bool HasOwnCheck(SqlSpan statement) =>
        statement.HasInRow("not", "exists") || statement.HasInRow("not", "in") || statement.Has("except")
        || (statement.HasInRow("left", "join") && statement.HasInRow("is", "null"));

    private static SqlVerdict Conflict(SqlSpan statement, int assignments)
    {
        if (assignments >= statement.Count)
            return SqlVerdict.Unknown;
        SqlVerdict update = SqlAssignments.Classify(statement.From(assignments));
        return update == SqlVerdict.Idempotent && SqlVolatile.IsIn(statement) ? SqlVerdict.NonDeterministic : update;
    }

    /// <summary>A temporary table, or a variable that is a table, ends with the connection.</summary>
    private static bool IsTemporary(SqlSpan statement, HashSet<string> temporary)
    {
        int into = statement.IndexAtTop("into"), name = (into < 0 ? 0 : into) + 1;
        if (name >= statement.Count)
            return false;
        SqlToken table = statement[name];
        return table.Text.StartsWith("#", StringComparison.Ordinal) || table.Kind == SqlTokenKind.Parameter || temporary.Contains(table.Text);
    }
}
