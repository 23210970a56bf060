using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Analyzers.Handlers.Sql;

/// <summary>Says what running a text of SQL twice does. Looks at tokens, not at grammar: what it doesn't know is <see cref="SqlVerdict.Unknown"/>.</summary>
internal static class SqlClassifier
{
    private static readonly string[] Writers = ["insert", "update", "delete", "merge", "replace", "upsert"];

    public static SqlVerdict Classify(string sql)
    {
        var worst = SqlVerdict.Unknown;
        var temporary = new HashSet<string>(System.StringComparer.OrdinalIgnoreCase);
        bool isUnknown = false;
        foreach (SqlSpan statement in SqlSpan.Statements(SqlTokenizer.Read(sql)))
        {
            RememberTemporary(statement, temporary);
            SqlVerdict verdict = Classify(statement, temporary);
            isUnknown |= verdict == SqlVerdict.Unknown;
            if (verdict > worst)
                worst = verdict;
        }
        // What is not understood may be a guard for the rest.
        return isUnknown ? SqlVerdict.Unknown : worst;
    }

    private static SqlVerdict Classify(SqlSpan statement, HashSet<string> temporary)
    {
        if (statement.First.Is("with"))
            return WithClause(statement, temporary);
        return statement.First.Text.ToLowerInvariant() switch
        {
            "select" or "values" or "table" => Select(statement),
            "insert" => SqlInsert.Classify(statement, temporary),
            "replace" or "upsert" => Deterministic(statement),
            "update" => SqlUpdate.Classify(statement),
            "delete" => statement.Has("top") || statement.Has("limit") ? SqlVerdict.NonDeterministic : SqlVerdict.Idempotent,
            "merge" => SqlMerge.Classify(statement),
            "if" => Conditional(statement, temporary),
            "begin" or "commit" or "rollback" or "start" or "savepoint" or "release" or "lock" => SqlVerdict.Read,
            "set" or "use" or "pragma" or "declare" or "analyze" or "listen" or "notify" => SqlVerdict.Read,
            "truncate" or "drop" or "alter" or "create" => SqlVerdict.Idempotent,
            _ => SqlVerdict.Unknown,
        };
    }

    private static SqlVerdict Select(SqlSpan statement)
    {
        if (statement.IndexAtTop("into") >= 0)
            return SqlVerdict.Unknown;
        return statement.HasCall("nextval") || (statement.Has("next") && statement.Has("value")) ? SqlVerdict.NonDeterministic : SqlVerdict.Read;
    }

    /// <summary><c>WITH a AS (…), b AS (INSERT …) UPDATE …</c>: every part counts.</summary>
    private static SqlVerdict WithClause(SqlSpan statement, HashSet<string> temporary)
    {
        int main = Enumerable.Range(0, statement.Count)
            .FirstOrDefault(i => statement.Depth(i) == 0 && (statement[i].Is("select") || Writers.Any(statement[i].Is)));
        if (main == 0)
            return SqlVerdict.Unknown;
        SqlVerdict worst = Classify(statement.From(main), temporary);
        for (int i = 1; i < main; i++)
        {
            if (!statement[i - 1].IsSymbol("(") || !Writers.Any(statement[i].Is))
                continue;
            SqlVerdict part = Classify(statement.Slice(i, statement.Closing(i - 1)), temporary);
            if (part == SqlVerdict.Guarded && worst > SqlVerdict.Guarded && ReadsFromPart(statement, i, main))
                return SqlVerdict.Guarded;
            worst = part == SqlVerdict.Unknown || worst == SqlVerdict.Unknown ? SqlVerdict.Unknown : (SqlVerdict)System.Math.Max((int)worst, (int)part);
        }
        return worst;
    }

    /// <summary>
    /// Whether the main statement uses the result of the part that begins there: then it does nothing where a guarded insert has inserted nothing.
    /// </summary>
    private static bool ReadsFromPart(SqlSpan statement, int part, int main)
    {
        int name = part - 1;
        while (name > 0 && !(statement[name].Is("as") && statement.Depth(name) == 0))
            name--;
        return name > 0 && statement.From(main).Has(statement[name - 1].Text);
    }

    /// <summary><c>IF NOT EXISTS (…) INSERT …</c>.</summary>
    private static SqlVerdict Conditional(SqlSpan statement, HashSet<string> temporary)
    {
        int writer = Enumerable.Range(0, statement.Count).FirstOrDefault(i => statement.Depth(i) == 0 && Writers.Any(statement[i].Is));
        if (writer == 0)
            return SqlVerdict.Unknown;
        SqlVerdict verdict = Classify(statement.From(writer), temporary);
        return verdict > SqlVerdict.Guarded ? SqlVerdict.Guarded : verdict;
    }

    private static SqlVerdict Deterministic(SqlSpan statement) => SqlVolatile.IsIn(statement) ? SqlVerdict.NonDeterministic : SqlVerdict.Idempotent;

    private static void RememberTemporary(SqlSpan statement, HashSet<string> temporary)
    {
        int table = Enumerable.Range(0, statement.Count).FirstOrDefault(i => statement[i].Is("table"));
        if (!statement.First.Is("create") || table == 0 || !(statement.Has("temp") || statement.Has("temporary")))
            return;
        int name = table + 1;
        while (name < statement.Count && (statement[name].Is("if") || statement[name].Is("not") || statement[name].Is("exists")))
            name++;
        if (name < statement.Count)
            temporary.Add(statement[name].Text);
    }
}
