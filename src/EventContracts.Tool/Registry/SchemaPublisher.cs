using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;
using EventContracts.Tool.Contracts;

namespace EventContracts.Tool.Registry;

/// <summary>Registers contracts: each complete in one text, or with what it refers to as subjects of their own.</summary>
internal sealed class SchemaPublisher(RegistryClient client, bool keepsReferences)
{
    private readonly Dictionary<SchemaFile, RegistryReference> shared = [];
    private readonly HashSet<SchemaFile> open = [];

    /// <summary>The version of the subject that is this contract, and whether it is new.</summary>
    public async Task<(int Version, bool IsNew)> Publish(Contract contract, string subject, CancellationToken cancellation)
    {
        SchemaSet set = contract.Version.Set;
        string text = keepsReferences
            ? RegistryText.Of(contract.File)
            : RegistryText.Of(SchemaFile.Parse(contract.File.Path, RegistryText.Bundled(set, contract.File)));
        return await Register(subject, text, keepsReferences ? await References(set, contract.File, cancellation) : [], cancellation);
    }

    private async Task<(int Version, bool IsNew)> Register(
        string subject, string text, IReadOnlyList<RegistryReference> references, CancellationToken cancellation)
    {
        if (await client.Lookup(subject, text, references, cancellation) is { } known)
            return (known.Version, false);
        await client.Register(subject, text, references, cancellation);
        // Registering gives the id; the version is what people and references go by.
        RegisteredSchema registered = await client.Lookup(subject, text, references, cancellation)
            ?? throw ToolException.Unreachable($"error: the registry took '{subject}', but does not find it now. Try again.");
        return (registered.Version, true);
    }

    private async Task<IReadOnlyList<RegistryReference>> References(SchemaSet set, SchemaFile file, CancellationToken cancellation)
    {
        if (!open.Add(file))
            throw ToolException.Usage(
                $"error: {file.Path} refers back to itself through other files, which a registry cannot hold. Push without --references.");
        var references = new List<RegistryReference>();
        foreach (IGrouping<string, SchemaFile> named in Targets(set, file))
        {
            SchemaFile target = named.First();
            if (!shared.TryGetValue(target, out RegistryReference? known))
            {
                string subject = ContractMetadataReader.Read(set, target).Metadata.Type;
                (int version, _) = await Register(subject, RegistryText.Of(target), await References(set, target, cancellation), cancellation);
                shared.Add(target, known = new RegistryReference("", subject, version));
            }
            references.Add(known with { Name = named.Key });
        }
        open.Remove(file);
        return references;
    }

    // By what they are called, fragments aside.
    private static IEnumerable<IGrouping<string, SchemaFile>> Targets(SchemaSet set, SchemaFile file) => set.References(file)
        .Select(holder => (Name: holder.Ref!.Text.Split('#')[0], set.Resolve(holder, holder.Ref.Text).Target?.File))
        .Where(reference => reference.File is not null && reference.File != file && set.Files.Contains(reference.File))
        .GroupBy(reference => reference.Name, reference => reference.File!, StringComparer.Ordinal).OrderBy(named => named.Key, StringComparer.Ordinal);
}
