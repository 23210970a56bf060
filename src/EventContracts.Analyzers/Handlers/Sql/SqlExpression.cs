using System;
using System.Collections.Generic;

namespace EventContracts.Analyzers.Handlers.Sql;

/// <summary>A value that is assigned to a column: does it build on what the column holds?</summary>
internal static class SqlExpression
{
    private static readonly HashSet<string> Appending = new(StringComparer.OrdinalIgnoreCase)
    {
        "concat", "concat_ws", "array_append", "array_prepend", "array_cat", "json_array_append", "jsonb_insert", "date_add", "date_sub", "dateadd", "adddate",
        "power",
    };

    public static SqlVerdict Classify(SqlSpan value, string column)
    {
        var verdict = SqlVerdict.Idempotent;
        for (int i = 0; i < value.Count; i++)
        {
            if (!value[i].IsName || !string.Equals(value[i].Text, column, StringComparison.OrdinalIgnoreCase) || IsOtherRow(value, i))
                continue;
            // A choice may well be the guard; nothing is said of it.
            if (value.Has("case") || value.Has("iif") || value.Has("if") || value.Has("select"))
                return SqlVerdict.Unknown;
            if (IsBuiltUpon(value, i))
                verdict = SqlVerdict.RelativeUpdate;
        }
        return verdict;
    }

    /// <summary><c>excluded.n</c> and <c>VALUES(n)</c> are the new row, as the source of a merge is: <c>s.n</c>.</summary>
    private static bool IsOtherRow(SqlSpan value, int at)
    {
        if (at >= 2 && value[at - 1].IsSymbol(".") && value[at - 2].IsName)
            return value[at - 2].Text.ToLowerInvariant() is "excluded" or "new" or "inserted" or "source" or "src" or "s";
        return at >= 2 && value[at - 1].IsSymbol("(") && value[at - 2].Is("values");
    }

    private static bool IsBuiltUpon(SqlSpan value, int at)
    {
        int start = at, end = at;
        while (start >= 2 && value[start - 1].IsSymbol(".") && value[start - 2].IsName)
            start -= 2;
        while (true)
        {
            if (IsOperator(value, start - 1) || IsOperator(value, end + 1) || (start > 0 && value[start - 1].Is("not")))
                return true;
            int open = Enclosing(value, start);
            if (open < 0)
                return false;
            start = open;
            if (open > 0 && value[open - 1].IsName)
            {
                start = open - 1;
                if (Appending.Contains(value[start].Text))
                    return true;
            }
            end = value.Closing(open);
        }
    }

    private static bool IsOperator(SqlSpan value, int at) =>
        at >= 0 && at < value.Count && value[at].Kind == SqlTokenKind.Symbol && value[at].Text is "+" or "-" or "*" or "/" or "%" or "||" or "^";

    private static int Enclosing(SqlSpan value, int at)
    {
        for (int i = at - 1; i >= 0; i--)
        {
            if (value[i].IsSymbol("(") && value.Depth(i) < value.Depth(at))
                return i;
        }
        return -1;
    }
}
