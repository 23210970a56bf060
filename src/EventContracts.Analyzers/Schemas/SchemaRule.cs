using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Schemas;

/// <summary>
/// One rule for schema files. Rules hold no state and are shared by threads; whatever several of them need is computed once, in
/// <see cref="ContractFile"/> or <see cref="SchemaProject"/>.
/// </summary>
internal abstract class SchemaRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>What is wrong in one file. Only <see cref="UnreadableSchemaRule"/> sees files that hold no JSON.</summary>
    public abstract IEnumerable<SchemaFinding> Check(ContractFile contract, SchemaProject project);
}
