using System;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.CodeFixes.Schemas;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;

namespace EventContracts.CodeFixes.Compatibility;

/// <summary>A property that is gone.</summary>
/// <param name="Name">As it was called.</param>
/// <param name="OldHolder">Pointer to the schema that declared it, in the released version.</param>
/// <param name="NewHolder">Pointer to the schema that does no more, in the file at hand.</param>
internal sealed record RemovedMember(string Name, string OldHolder, string NewHolder)
{
    private const string Properties = "/properties";

    /// <summary>From what the diagnostic says: a pointer to the old member, its old place in <c>required</c>, or its place in events.</summary>
    public static RemovedMember? Find(SchemaDocument document, SchemaFile released)
    {
        if (document.Property(FixProperty.OldPointer) is not { } old || document.Property(FixProperty.NewPointer) is not { } now)
            return null;
        if (JsonPointer.Split(old) is not { } last || JsonPointer.Split(last.Parent) is not { } list)
            return null;
        if (list.Name == "required" && JsonPointer.Find(released.Root, old) is { IsString: true } required)
            return new RemovedMember(required.Text, list.Parent, HolderOf(now));
        // A property that is nothing but a reference is known by what it refers to, so its place in events says more.
        return document.Property(FixProperty.Path) is { } path && JsonPointer.Split(path) is { } place && Declaration(released, path) is { } holder
            ? new RemovedMember(place.Name, holder, HolderOf(now))
            : null;
    }

    private static string? Declaration(SchemaFile released, string path)
    {
        SchemaSet set = SchemaSet.Create([released]);
        string? pointer = PropertyPath.Resolve(set, set.Root(set.Files[0]), path).Target?.Pointer;
        return pointer is not null && JsonPointer.Split(pointer) is { } last && last.Parent.EndsWith(Properties, StringComparison.Ordinal)
            ? last.Parent.Substring(0, last.Parent.Length - Properties.Length)
            : null;
    }

    // Marked are the properties that are left, the schema when there are none, or the property that took over the name.
    private static string HolderOf(string now)
    {
        if (now.EndsWith(Properties, StringComparison.Ordinal))
            return now.Substring(0, now.Length - Properties.Length);
        return JsonPointer.Split(now) is { } last && last.Parent.EndsWith(Properties, StringComparison.Ordinal)
            ? last.Parent.Substring(0, last.Parent.Length - Properties.Length)
            : now;
    }
}
