using System.Collections.Generic;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>The six disjoint kinds of JSON values; integers are numbers here.</summary>
internal static class JsonKinds
{
    /// <summary>In the order in which a counterexample reads best.</summary>
    public static IReadOnlyList<TypeSet> All { get; } =
        [TypeSet.String, TypeSet.Number, TypeSet.Object, TypeSet.Array, TypeSet.Boolean, TypeSet.Null];

    public static TypeSet Of(JsonNode value) => value.Kind switch
    {
        JsonKind.Null => TypeSet.Null,
        JsonKind.True or JsonKind.False => TypeSet.Boolean,
        JsonKind.String => TypeSet.String,
        JsonKind.Number => TypeSet.Number,
        JsonKind.Array => TypeSet.Array,
        _ => TypeSet.Object,
    };
}
