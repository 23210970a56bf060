using System;
using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Analyzers.Handlers.Sql;

/// <summary>The part behind <c>SET</c>: assignments, then perhaps <c>FROM</c>, <c>WHERE</c> and <c>RETURNING</c>.</summary>
internal static class SqlAssignments
{
    private static readonly string[] Ends = ["from", "where", "returning", "output", "limit", "order"];

    /// <summary>Columns that change with every write: compared in the condition, they find out a second run.</summary>
    private static readonly HashSet<string> Versions = new(StringComparer.OrdinalIgnoreCase)
    {
        "version", "rowversion", "xmin", "seq", "sequence", "sequencenumber", "revision", "etag", "concurrencystamp", "concurrencytoken", "timestamp",
        "lastversion", "lastsequence", "lastseq", "lastoffset", "offset", "lastrevision",
    };

    public static SqlVerdict Classify(SqlSpan span)
    {
        int end = Enumerable.Range(0, span.Count).FirstOrDefault(i => i > 0 && span.Depth(i) == 0 && Ends.Any(span[i].Is));
        SqlSpan assignments = span.Slice(0, end == 0 ? span.Count : end);
        List<(string Column, SqlVerdict Verdict)> parts = [.. Split(assignments).Select(Assignment)];
        if (parts.Any(part => part.Verdict == SqlVerdict.Unknown))
            return SqlVerdict.Unknown;
        SqlVerdict worst = parts.Max(part => part.Verdict);
        if (worst == SqlVerdict.RelativeUpdate && HasGuard(span, parts))
            return SqlVerdict.Guarded;
        return worst == SqlVerdict.Idempotent && SqlVolatile.IsIn(assignments) ? SqlVerdict.NonDeterministic : worst;
    }

    private static bool HasGuard(SqlSpan span, List<(string Column, SqlVerdict Verdict)> parts)
    {
        int where = span.IndexAtTop("where");
        return where >= 0 && where + 1 < span.Count && IsGuard(span.From(where + 1), parts);
    }

    private static IEnumerable<SqlSpan> Split(SqlSpan assignments)
    {
        int start = 0;
        for (int i = 0; i <= assignments.Count; i++)
        {
            if (i < assignments.Count && !(assignments[i].IsSymbol(",") && assignments.Depth(i) == 0))
                continue;
            if (i > start)
                yield return assignments.Slice(start, i);
            start = i + 1;
        }
    }

    private static (string Column, SqlVerdict Verdict) Assignment(SqlSpan assignment)
    {
        int sign = Enumerable.Range(0, assignment.Count)
            .FirstOrDefault(i => assignment[i].Kind == SqlTokenKind.Symbol && assignment[i].Text.EndsWith("=", StringComparison.Ordinal));
        if (sign == 0 || sign + 1 >= assignment.Count || !assignment[sign - 1].IsName)
            return ("", SqlVerdict.Unknown);
        string column = assignment[sign - 1].Text;
        if (assignment[sign].Text != "=")
            return (column, SqlVerdict.RelativeUpdate);
        return (column, SqlExpression.Classify(assignment.From(sign + 1), column));
    }

    /// <summary>
    /// Whether the condition is false once the statement has run: it compares a version, another event's id, or a state that the statement sets.
    /// </summary>
    private static bool IsGuard(SqlSpan condition, List<(string Column, SqlVerdict Verdict)> parts)
    {
        if (condition.HasInRow("not", "exists"))
            return true;
        for (int i = 0; i + 1 < condition.Count; i++)
        {
            if (!condition[i].IsName)
                continue;
            string name = condition[i].Text;
            bool isDifferent = condition[i + 1].Text is "<>" or "!=" or "<" or "<=" || condition[i + 1].Is("is") || condition[i + 1].Is("not");
            bool isCompared = isDifferent || condition[i + 1].Text is "=" or ">" || condition[i + 1].Is("in");
            string plain = name.Replace("_", "");
            if (isCompared && Versions.Contains(plain))
                return true;
            if (isDifferent && plain.IndexOf("event", StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
            if (isCompared && parts.Any(part => part.Verdict == SqlVerdict.Idempotent && string.Equals(part.Column, name, StringComparison.OrdinalIgnoreCase)))
                return true;
        }
        return false;
    }
}
