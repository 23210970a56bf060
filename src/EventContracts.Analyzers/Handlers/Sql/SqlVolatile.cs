using System;
using System.Collections.Generic;

namespace EventContracts.Analyzers.Handlers.Sql;

/// <summary>Functions that give another value each time.</summary>
internal static class SqlVolatile
{
    private static readonly HashSet<string> Calls = new(StringComparer.OrdinalIgnoreCase)
    {
        "now", "getdate", "getutcdate", "sysdate", "sysdatetime", "sysutcdatetime", "sysdatetimeoffset", "clock_timestamp", "statement_timestamp",
        "unix_timestamp", "utc_timestamp", "newid", "newsequentialid", "uuid", "gen_random_uuid", "uuid_generate_v4", "uuid_generate_v1", "uuidv4", "uuidv7",
        "random", "rand", "nextval", "last_insert_id",
    };

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "current_timestamp", "current_date", "current_time", "localtimestamp", "localtime",
    };

    public static bool IsIn(SqlSpan span)
    {
        for (int i = 0; i < span.Count; i++)
        {
            if (span[i].Kind != SqlTokenKind.Word)
                continue;
            if (Words.Contains(span[i].Text) || (i + 1 < span.Count && span[i + 1].IsSymbol("(") && Calls.Contains(span[i].Text)))
                return true;
        }
        return span.HasInRow("next", "value", "for");
    }
}
