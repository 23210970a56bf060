using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Tests.Handlers.Support;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>The code of the pages in docs/rules compiles; under <c>Bad</c> the rule speaks and no other, under <c>Good</c> none does. A new page joins by being there.</summary>
public sealed class PageExamples
{
    /// <summary>What a page takes for granted: values that its code has, members of its handler.</summary>
    private const string Before = "string id = EventId.Derive(e.EventId, \"invoice\"); HttpContent content = null!; CancellationToken cancellationToken = ct;\n";

    public static IEnumerable<object[]> Pages => Directory.EnumerateFiles(Folder, "EVC2*.md").Select(path => new object[] { Path.GetFileNameWithoutExtension(path) }).OrderBy(row => (string)row[0], StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task BadCodeGivesTheRuleAndGoodCodeNothing(string id)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Folder, id + ".md"));
        string good = Code(page, "**Good**"), bad = Code(page, "**Bad**");

        Assert.Equal([id], (await Told(bad)).Distinct());
        Assert.Empty(await Told(good));
    }

    private static string Folder
    {
        get
        {
            string root = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(root, "EventContracts.Gen.sln")))
                root = Path.GetDirectoryName(root)!;
            return Path.Combine(root, "docs", "rules");
        }
    }

    private static async Task<IEnumerable<string>> Told(string code)
    {
        bool isMember = code.StartsWith("public ", StringComparison.Ordinal) || code.StartsWith("private ", StringComparison.Ordinal) || code.StartsWith('[');
        var run = new HandlerRun();
        string source = isMember ? HandlerSource.Of("", code) : HandlerSource.Of(Before + code, "private decimal _revenue; private static readonly System.Diagnostics.Metrics.Counter<double> Revenue = null!;");
        return (await run.DiagnosticsAsync(run.Compile(source))).Select(one => one.Id);
    }

    private static string Code(string page, string heading)
    {
        int at = page.IndexOf(heading, StringComparison.Ordinal), start = page.IndexOf("```csharp\n", at, StringComparison.Ordinal) + "```csharp\n".Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
