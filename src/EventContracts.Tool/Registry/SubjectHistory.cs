using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using EventContracts.Tool.Contracts;

namespace EventContracts.Tool.Registry;

/// <summary>Versions of a subject as contracts, with what they refer to.</summary>
internal sealed class SubjectHistory(RegistryClient client, SubjectStrategy strategy)
{
    private readonly Dictionary<(string, int), RegisteredSchema> known = [];

    /// <summary>Oldest first; none for a subject that is not there. Fails for one that holds anything but JSON schemas.</summary>
    public async Task<IReadOnlyList<Contract>> Read(string subject, CancellationToken cancellation)
    {
        var versions = new List<Contract>();
        foreach (int version in await client.Versions(subject, cancellation))
        {
            // Gone between two questions: it was soft-deleted.
            if (await Find(subject, version, cancellation) is { } found)
                versions.Add(await ToContract(found, versions.Count, cancellation));
        }
        return versions;
    }

    /// <summary>Whether a subject holds JSON schemas.</summary>
    public async Task<bool> IsJson(string subject, CancellationToken cancellation) =>
        await client.Versions(subject, cancellation) is [.., int last] && (await Find(subject, last, cancellation))?.IsJson == true;

    // Where a schema states neither type nor version its path says both.
    private async Task<Contract> ToContract(RegisteredSchema schema, int earlier, CancellationToken cancellation)
    {
        string path = $"{strategy.TypeOf(schema.Subject)}/1.{earlier.ToString(CultureInfo.InvariantCulture)}.json";
        var files = new Dictionary<string, SchemaFile>(StringComparer.Ordinal);
        SchemaFile file = await Add(schema, "subjects/" + path, SchemaFileRole.Event, files, cancellation);
        return Contract.Of(path, SchemaSet.Create(files.Values), file);
    }

    private async Task<SchemaFile> Add(
        RegisteredSchema schema, string path, SchemaFileRole role, Dictionary<string, SchemaFile> files, CancellationToken cancellation)
    {
        // Registries read a schema that does not state its dialect as draft-07.
        var file = SchemaFile.Parse(path, schema.Text, role, defaultDialect: SchemaDialect.Draft7);
        if (file.Root is null || !schema.IsJson)
            throw ToolException.Usage(
                $"error: version {schema.Version} of '{schema.Subject}' is no JSON schema but {(schema.IsJson ? "damaged" : schema.Type)}.");
        files.Add(path, file);
        foreach (RegistryReference reference in schema.References.Where(reference => !files.ContainsKey(PathOf(path, reference.Name))))
        {
            RegisteredSchema target = await Find(reference.Subject, reference.Version, cancellation)
                ?? throw ToolException.Usage($"error: '{schema.Subject}' refers to version {reference.Version} of '{reference.Subject}', which is not there.");
            await Add(target, PathOf(path, reference.Name), SchemaFileRole.Shared, files, cancellation);
        }
        return file;
    }

    // A name is what the $ref says: a URI, or a path beside the schema that says it.
    private static string PathOf(string from, string name) =>
        Uri.TryCreate(name, UriKind.Absolute, out _) ? name : new Uri(new Uri("file:///" + from), name).AbsolutePath.TrimStart('/');

    private async Task<RegisteredSchema?> Find(string subject, int version, CancellationToken cancellation)
    {
        if (!known.TryGetValue((subject, version), out RegisteredSchema? schema) && (schema = await client.Find(subject, version, cancellation)) is not null)
            known.Add((subject, version), schema);
        return schema;
    }
}
