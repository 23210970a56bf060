using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace EventContracts.Tool.Registry;

/// <summary>One version of a subject.</summary>
internal sealed record RegisteredSchema(string Subject, int Version, string Type, string Text, IReadOnlyList<RegistryReference> References)
{
    public const string Json = "JSON";

    public bool IsJson => Type == Json;

    /// <summary>Throws as <see cref="JsonElement"/> does where something is missing or of another kind.</summary>
    public static RegisteredSchema Read(string subject, JsonElement body) => new(
        subject,
        body.GetProperty("version").GetInt32(),
        // Registries leave the type out where it is this one.
        body.TryGetProperty("schemaType", out JsonElement type) ? type.GetString()! : "AVRO",
        body.GetProperty("schema").GetString()!,
        body.TryGetProperty("references", out JsonElement references) && references.ValueKind != JsonValueKind.Null
            ? [.. references.EnumerateArray().Select(Reference)] : []);

    private static RegistryReference Reference(JsonElement reference) =>
        new(reference.GetProperty("name").GetString()!, reference.GetProperty("subject").GetString()!, reference.GetProperty("version").GetInt32());
}
