using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Contracts;

/// <summary>A property on a path.</summary>
/// <param name="Name">Its name in the JSON.</param>
/// <param name="Schema">Its first declaration; further ones (in an allOf that refines a base) are in <paramref name="Declarations"/>.</param>
/// <param name="Declarations">Every schema that its value must satisfy; of the branches of a union, each branch's.</param>
/// <param name="IsRequired">It is always there when the object around it is.</param>
/// <param name="IsNullable">Its value may be null, or is not constrained to be anything else.</param>
/// <param name="Types">The JSON types its value may have.</param>
public sealed record PropertyStep(string Name, Subschema Schema, ValueList<Subschema> Declarations, bool IsRequired, bool IsNullable, TypeSet Types);
