using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Compatibility;
using EventContracts.Analyzers.Tests.Schemas;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Compatibility;

/// <summary>Contracts and released versions as files of a project: what lies in a folder <c>released</c> has that role.</summary>
internal static class VersionRun
{
    public const string Current = "user.created.schema.json";
    public const string First = "contracts/released/user.created/1.0.json";

    public static async Task<IReadOnlyList<Diagnostic>> Of(params (string Path, string Text)[] files) => await Of([], files);

    public static async Task<IReadOnlyList<Diagnostic>> Of(Dictionary<string, string> options, params (string Path, string Text)[] files) =>
        await new SchemaRun { Analyzer = new CompatibilityAnalyzer(), Options = options, Roles = Roles(files) }.Of(files);

    /// <summary>With a rule's severity as an editorconfig sets it.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Of(KeyValuePair<string, ReportDiagnostic> severity, params (string Path, string Text)[] files) =>
        await new SchemaRun { Analyzer = new CompatibilityAnalyzer(), Severities = { [severity.Key] = severity.Value }, Roles = Roles(files) }.Of(files);

    public static async Task<IReadOnlyList<Diagnostic>[]> Edited(string path, IEnumerable<string> texts, params (string Path, string Text)[] others) =>
        await new SchemaRun { Analyzer = new CompatibilityAnalyzer(), Roles = Roles(others) }.OfEdits(path, texts, others);

    private static Dictionary<string, string> Roles(IEnumerable<(string Path, string Text)> files) =>
        files.Where(file => file.Path.Contains("released/")).Select(file => file.Path).Distinct().ToDictionary(one => one, _ => "Released");

    /// <summary>A contract <c>user.created</c> with this after its metadata.</summary>
    public static string Contract(string version, string rest, string metadata = "") =>
        $$"""{ "x-event": { "type": "user.created", "version": "{{version}}"{{metadata}} }, "type": "object", {{rest}} }""";

    /// <summary>Released as 1.0, marked as 1.1: one report, at the mark.</summary>
    public static async Task<Diagnostic> Single(string id, string old, string marked, string metadata = "")
    {
        MarkedText now = MarkedText.Parse(Contract("1.1", marked, metadata));
        IReadOnlyList<Diagnostic> all = await Of((First, Contract("1.0", old, now.Text.Contains("\"partitionKey\"") ? ", \"partitionKey\": \"/a\"" : "")), (Current, now.Text));
        Diagnostic[] found = [.. all.Where(one => one.Id == id)];
        Assert.True(found.Length == 1, string.Join("\n", all));
        Assert.Equal(Current, found[0].Location.GetLineSpan().Path);
        Assert.Equal(now.Text.Substring(now.Span!.Value.Start, now.Span.Value.Length), now.Text.Substring(found[0].Location.SourceSpan.Start, found[0].Location.SourceSpan.Length));
        Assert.Equal(now.Span.Value, found[0].Location.SourceSpan);
        return found[0];
    }
}
