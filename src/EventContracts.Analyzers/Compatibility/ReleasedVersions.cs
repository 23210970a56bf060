using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Schemas;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>The released files of a project, and the breaks that are made on purpose. They hardly ever change while contracts are edited.</summary>
internal sealed class ReleasedVersions
{
    private readonly Dictionary<AdditionalText, ReleasedFile> files = [];

    private ReleasedVersions(IEnumerable<(AdditionalText File, SourceText Text)> texts, Func<SourceText, ParsedText> parsed)
    {
        var accepted = new Dictionary<AdditionalText, AcceptedBreaks>();
        foreach ((AdditionalText file, SourceText text) in texts)
        {
            string path = file.Path.Replace('\\', '/');
            if (AcceptedBreaks.IsAccepted(file.Path))
                accepted.Add(file, AcceptedBreaks.Read(parsed(text).Read(path, SchemaFileRole.Released)));
            else
                files.Add(file, parsed(text).ReadReleased(path));
        }
        Accepted = new Acceptances(accepted);
        History = ReleasedHistory.Of(files.Values);
        Paths = files
            .GroupBy(one => one.Value.File.Path, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Key.Path, StringComparer.Ordinal);
    }

    public ReleasedHistory History { get; }

    public Acceptances Accepted { get; }

    /// <summary>How the project lists the path of a released file.</summary>
    public IReadOnlyDictionary<string, string> Paths { get; }

    /// <param name="released">The released files of the project.</param>
    /// <param name="kept">Where what was read the last time is kept, by the text of the first of them.</param>
    public static ReleasedVersions Read(
        IEnumerable<AdditionalText> released, Func<SourceText, ParsedText> parsed, Func<SourceText, LastResult<ReleasedVersions>> kept)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var texts = new List<(AdditionalText File, SourceText Text)>();
        // A file that is listed twice is one file.
        foreach (AdditionalText file in released.Where(file => paths.Add(file.Path)))
        {
            if (file.GetText() is { } text)
                texts.Add((file, text));
        }
        LastResult<ReleasedVersions> last = texts.Count == 0 ? new() : kept(texts[0].Text);
        return last.Of([.. texts.SelectMany(one => new object[] { one.File, one.Text })], () => new ReleasedVersions(texts, parsed));
    }

    public ReleasedFile? Find(AdditionalText file) => files.TryGetValue(file, out ReleasedFile? found) ? found : null;
}
