using System.Collections.Generic;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;

namespace EventContracts.Generator.Mapping;

/// <summary>A branch of a union, or a place of a tuple, that may become a case.</summary>
/// <param name="Schema">The branch.</param>
/// <param name="Value">What it is in C#, without its nullability.</param>
/// <param name="Parts">The branch taken apart.</param>
internal sealed record UnionCandidate(Subschema Schema, ValueSpec Value, IReadOnlyList<Subschema> Parts)
{
    /// <summary>The JSON kinds that can be this case.</summary>
    public JsonTokens Tokens => Value switch
    {
        ScalarSpec { Kind: ScalarKind.Any } => ValueMapper.Types(Parts) == TypeSet.Object ? JsonTokens.Object : JsonTokens.Any,
        ScalarSpec { Kind: ScalarKind.Boolean } => JsonTokens.Boolean,
        ScalarSpec { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Double or ScalarKind.Decimal } => JsonTokens.Number,
        ScalarSpec or NamedSpec { Kind: NamedKind.OpenEnum or NamedKind.ClosedEnum } => JsonTokens.String,
        ListSpec or NamedSpec { Kind: NamedKind.Tuple } => JsonTokens.Array,
        NamedSpec { Kind: NamedKind.Union } => JsonTokens.Any,
        _ => JsonTokens.Object,
    };

    public bool IsScalar(ScalarKind kind) => Value is ScalarSpec scalar && scalar.Kind == kind;
}
