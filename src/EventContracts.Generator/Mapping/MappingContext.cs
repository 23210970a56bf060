using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Generator.Mapping;

/// <summary>
/// The state of one mapping run: which schema resource is which C# type, which types wait to be built, and what could not be said. One type per resource
/// for the whole project; types wait in a queue, so that a long chain of references costs no stack.
/// </summary>
internal sealed class MappingContext(SchemaSet set, CancellationToken cancellation)
{
    private readonly Dictionary<string, NamedSpec> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaFile, List<TypeSpec>> _types = [];
    private readonly Queue<Action> _pending = new();
    private readonly Dictionary<SchemaFile, string> _rootNames = [];
    private readonly HashSet<string> _noted = [];

    public SchemaSet Set { get; } = set;

    public CancellationToken Cancellation { get; } = cancellation;

    public List<NoteSpec> Notes { get; } = [];

    public HashSet<SchemaFile> PreservesUnknown { get; } = [];

    public NameScope TypeNames { get; } = TypeNaming.Scope();

    /// <summary>Takes the names of a root, which are unique in the project, before any nested type can.</summary>
    public void NameRoot(Root root)
    {
        _rootNames[root.File] = TypeNames.Claim(root.Name);
        if (root.IsEvent)
            TypeNames.Claim(Emit.HandlerEmitter.InterfaceName(root.Name));
    }

    public string RootName(SchemaFile file) => _rootNames.TryGetValue(file, out string? name) ? name : CSharpNames.Pascal(file.FileName);

    public IReadOnlyList<TypeSpec> TypesOf(SchemaFile file) => _types.TryGetValue(file, out List<TypeSpec>? types) ? types : [];

    public bool TryGet(string key, out NamedSpec? type) => _named.TryGetValue(key, out type);

    public void Bind(string key, NamedSpec type) => _named[key] = type;

    /// <summary>Names a new type now and builds it later.</summary>
    public NamedSpec Reserve(string key, SchemaFile file, string proposedName, NamedKind kind, Func<string, TypeSpec?> build)
    {
        var type = new NamedSpec(TypeNames.Claim(proposedName), kind);
        _named[key] = type;
        Enqueue(file, () => build(type.Name));
        return type;
    }

    public void Enqueue(SchemaFile file, Func<TypeSpec?> build)
    {
        if (!_types.TryGetValue(file, out List<TypeSpec>? types))
            _types[file] = types = [];
        _pending.Enqueue(() =>
        {
            if (build() is { } spec)
                types.Add(spec);
        });
    }

    public void BuildPending()
    {
        while (_pending.Count > 0)
        {
            Cancellation.ThrowIfCancellationRequested();
            _pending.Dequeue()();
        }
    }

    public void Note(Subschema at, string? keyword, string reason)
    {
        if (!_noted.Add(at.Key + " " + reason))
            return;
        TextSpan span = Span(at, keyword);
        (int line, int column) = at.File.LineColumn(span.Start);
        Notes.Add(new NoteSpec(at.File.Path, at.File.FileName, span.Start, span.Length, line, column, at.Pointer, reason));
    }

    private static TextSpan Span(Subschema at, string? keyword) =>
        keyword is not null && at.Node.FindMember(keyword) is { } member ? member.NameSpan : new TextSpan(at.Node.Span.Start, 1);
}
