using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Tests.Compatibility;

/// <summary>A row of a table of schema pairs.</summary>
public sealed record CasePair(string Id, string Original, string Update, JsonElement Row)
{
    /// <summary>What a schema without <c>$schema</c> is.</summary>
    internal SchemaDialect Dialect { get; init; } = SchemaDialects.Default;

    public static IEnumerable<CasePair> Read(string path) =>
        from line in File.ReadLines(path)
        let row = JsonDocument.Parse(line).RootElement
        select new CasePair(row.GetProperty("id").GetString()!, row.GetProperty("original").GetRawText(), row.GetProperty("update").GetRawText(), row);

    /// <summary>Both versions have one path: the path names the event where nothing else does.</summary>
    internal CompatibilityReport Check(CompatibilityPolicy policy, CompatibilityMode mode = CompatibilityMode.Full) =>
        CompatibilityChecker.Check(Version(Original), Version(Update), new CompatibilityOptions { Mode = mode, Policy = policy });

    /// <summary>The same for the reference validator.</summary>
    internal int Draft => Dialect == SchemaDialect.Draft7 ? 7 : 2020;

    internal string Writer(bool isForward) => isForward ? Update : Original;

    internal string Reader(bool isForward) => isForward ? Original : Update;

    public override string ToString() => Id;

    private SchemaVersion Version(string text) => SchemaVersion.Parse("user.created.schema.json", text, Dialect);
}
