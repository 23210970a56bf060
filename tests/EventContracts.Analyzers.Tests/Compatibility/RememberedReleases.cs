using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Analyzers.Compatibility;
using EventContracts.Analyzers.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace EventContracts.Analyzers.Tests.Compatibility;

/// <summary>Released files are read when one of them changes, and not at each edit of a contract.</summary>
public sealed class RememberedReleases
{
    private readonly Dictionary<SourceText, LastResult<ReleasedVersions>> kept = [];
    private int parsed;

    [Fact]
    public void FilesThatDidNotChangeAreReadOnce()
    {
        AdditionalText[] files = [.. Enumerable.Range(0, 600).Select(i => File($"released/event{i / 3}/1.{i % 3}.json"))];

        ReleasedVersions first = Read(files);
        Assert.Equal(600, parsed);
        Assert.Same(first, Read(files));
        Assert.Same(first.History, Read(files).History);
        Assert.Equal(600, parsed);
    }

    [Fact]
    public void AFileThatChangesComesOrGoesIsSeen()
    {
        AdditionalText first = File("released/a/1.0.json"), second = File("released/a/1.1.json"), edited = File("released/a/1.1.json"), third = File("released/b/1.0.json");

        Assert.Same(second, Last(Read([first, second])));
        Assert.Same(edited, Last(Read([first, edited])));
        Assert.Equal(["a", "b"], Read([first, edited, third]).History.Types.Order());
        Assert.Equal(["a"], Read([first]).History.Types);
        Assert.Single(Read([first]).History.Versions("a"));

        AdditionalText Last(ReleasedVersions versions) =>
            new[] { first, second, edited }.Single(file => versions.Find(file) is { } found && ReferenceEquals(found, versions.History.Versions("a")[1]));
    }

    private ReleasedVersions Read(IEnumerable<AdditionalText> files) => ReleasedVersions.Read(files, Parsed, Kept);

    private ParsedText Parsed(SourceText text)
    {
        parsed++;
        return new ParsedText(text);
    }

    private LastResult<ReleasedVersions> Kept(SourceText text)
    {
        if (!kept.TryGetValue(text, out LastResult<ReleasedVersions>? last))
            kept.Add(text, last = new LastResult<ReleasedVersions>());
        return last;
    }

    private static AdditionalText File(string path) => new Text(path, SourceText.From("""{ "type": "object" }"""));

    private sealed class Text(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
