using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Bundling;

/// <summary>
/// A schema file with everything that it refers to in other files: complete in itself, of the same meaning, and the same text whatever the order of
/// the files and the layout of the original. What it refers to stands among its definitions.
/// </summary>
public sealed class SchemaBundle
{
    private SchemaBundle(string text, IReadOnlyList<SchemaProblem> problems)
    {
        Text = text;
        Problems = problems;
    }

    /// <summary>Indented JSON; empty when there are problems.</summary>
    public string Text { get; }

    /// <summary>Why there is none, each with its place.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; }

    public static SchemaBundle Of(SchemaSet set, SchemaFile file)
    {
        var schemas = new BundledSchemas(set, file);
        if (schemas.Problems.Count > 0)
            return new SchemaBundle("", schemas.Problems);
        if (file.Root is not { } root)
            return new SchemaBundle("", []);
        if (schemas.Parts.Count == 0)
            return new SchemaBundle(JsonIndenter.Write(root), []);
        string text = JsonIndenter.Write(Combine(root, file, schemas));
        return schemas.OfOtherDialect is { } other && !IsSame(set, file, text)
            ? new SchemaBundle("", [MixedDialects(file, other)])
            : new SchemaBundle(text, []);
    }

    private static JsonNode Combine(JsonNode root, SchemaFile file, BundledSchemas schemas)
    {
        string[] taken = [.. root.Members.Where(member => member.Name is "$defs" or "definitions")
            .SelectMany(member => member.Value.Members).Select(member => member.Name)];
        IReadOnlyDictionary<Subschema, string> names = PartNames.For(schemas.Parts, taken);
        var rewriter = new BundleRewriter(schemas, names, file);
        List<JsonMember> members = [.. rewriter.Rewrite(root).Members];
        IEnumerable<JsonMember> parts = schemas.Parts.OrderBy(part => names[part], System.StringComparer.Ordinal)
            .Select(part => BundleRewriter.Member(names[part], rewriter.Rewrite(part.Node)));
        int at = members.FindIndex(member => member.Name == rewriter.Container && member.Value.IsObject);
        if (at < 0)
            members.Add(BundleRewriter.Member(rewriter.Container, BundleRewriter.Object(parts)));
        else
            members[at] = BundleRewriter.Member(rewriter.Container, BundleRewriter.Object([.. members[at].Value.Members, .. parts]));
        return BundleRewriter.Object(members);
    }

    // One file is of one dialect. What the others mean by the same keywords is nearly always the same; where it is not, the comparison finds out.
    private static bool IsSame(SchemaSet set, SchemaFile file, string text)
    {
        var options = new CompatibilityOptions { Mode = CompatibilityMode.Full, Policy = CompatibilityPolicy.Strict };
        return CompatibilityChecker.Check(SchemaVersion.Of(set, file), SchemaVersion.Parse(file.Path, text), options).Verdict.IsCompatible;
    }

    private static SchemaProblem MixedDialects(SchemaFile file, Subschema other)
    {
        string message = $"{other.File.Path} is of another dialect ({other.Dialect}) than this contract ({file.Dialect}), "
            + "and in one file it would mean something else. Give both the same '$schema'.";
        TextSpan span = (file.Root!.Member("$schema") ?? file.Root).Span;
        return new SchemaProblem(SchemaProblemKind.MixedDialects, file, span, "", message, [new SchemaPlace(other.File, other.Node.Span)]);
    }
}
