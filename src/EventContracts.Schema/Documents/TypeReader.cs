using System.Linq;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

internal static class TypeReader
{
    public static TypeSet Read(JsonNode? type) => type?.Kind switch
    {
        JsonKind.String => One(type.Text),
        JsonKind.Array => type.Items.Where(item => item.Kind == JsonKind.String).Aggregate(TypeSet.None, (set, item) => set | One(item.Text)),
        _ => TypeSet.None,
    };

    private static TypeSet One(string name) => name switch
    {
        "null" => TypeSet.Null,
        "boolean" => TypeSet.Boolean,
        "integer" => TypeSet.Integer,
        "number" => TypeSet.Number,
        "string" => TypeSet.String,
        "array" => TypeSet.Array,
        "object" => TypeSet.Object,
        _ => TypeSet.None,
    };
}
