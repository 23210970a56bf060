using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

/// <summary>What one rule says about one file, <c>a.schema.json</c>, among others.</summary>
internal static class SchemaAssert
{
    public const string Path = "a.schema.json";

    /// <summary>The rule reports the marked place, once.</summary>
    public static async Task Reports(string id, string marked, params (string Path, string Text)[] others)
    {
        MarkedText text = MarkedText.Parse(marked);
        Diagnostic found = await Single(id, text.Text, others);
        Assert.Equal(text.Text.Substring(text.Span!.Value.Start, text.Span.Value.Length), text.Text.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Equal(text.Span.Value, found.Location.SourceSpan);
    }

    public static async Task<Diagnostic> Single(string id, string text, params (string Path, string Text)[] others)
    {
        Diagnostic[] found = [.. await Find(new SchemaRun(), id, text, others)];
        Assert.True(found.Length == 1, $"{found.Length} reports: {string.Join("; ", found.Select(one => one.GetMessage()))}");
        return found[0];
    }

    public static async Task IsSilent(string id, string text, params (string Path, string Text)[] others) => await IsSilent(new SchemaRun(), id, text, others);

    public static async Task IsSilent(SchemaRun run, string id, string text, params (string Path, string Text)[] others)
    {
        Diagnostic[] found = [.. await Find(run, id, text, others)];
        Assert.True(found.Length == 0, string.Join("; ", found.Select(one => one.GetMessage())));
    }

    public static async Task<IEnumerable<Diagnostic>> Find(SchemaRun run, string id, string text, params (string Path, string Text)[] others) =>
        (await run.Of([(Path, text), .. others])).Where(one => one.Id == id && one.Location.GetLineSpan().Path == Path);
}
