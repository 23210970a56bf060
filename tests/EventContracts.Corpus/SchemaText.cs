using System;
using System.Text;
using System.Threading;
using EventContracts.Schema.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Corpus;

/// <summary>A schema file under a path that the generator takes for one.</summary>
internal sealed class SchemaText : AdditionalText
{
    private readonly string _text;

    /// <param name="relativePath">Path below the folder.</param>
    /// <param name="text">The schema.</param>
    /// <param name="hasInstances">Whether it is read and written by itself, so that it needs a type of its own.</param>
    public SchemaText(string relativePath, string text, bool hasInstances = false)
    {
        RelativePath = relativePath;
        _text = text;
        Path = "/corpus/" + FileName(relativePath);
        IsForced = hasInstances || !SchemaFile.Parse(Path, text).IsContractFile;
    }

    public string RelativePath { get; }

    public override string Path { get; }

    /// <summary>Whether it is an event because the command says so: nothing in the file says that it is a schema, or others refer to it and it has instances all the same.</summary>
    public bool IsForced { get; }

    public static string FileName(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? path : path + ".schema.json";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(_text, Encoding.UTF8);

    public SchemaFile Parse() => SchemaFile.Parse(Path, _text, IsForced ? SchemaFileRole.Event : SchemaFileRole.Auto);
}
