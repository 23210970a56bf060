namespace EventContracts;

/// <summary>Attribute names: those of the specification (section 3.1), of its documented extensions, and our own two.</summary>
internal static class CloudEventNames
{
    public const string Id = "id";
    public const string Source = "source";
    public const string SpecVersion = "specversion";
    public const string Type = "type";
    public const string Subject = "subject";
    public const string Time = "time";
    public const string DataSchema = "dataschema";
    public const string DataContentType = "datacontenttype";

    // Members of the JSON format that are no attributes.
    public const string Data = "data";
    public const string DataBase64 = "data_base64";

    // Documented extensions: Partitioning and Distributed Tracing.
    public const string PartitionKey = "partitionkey";
    public const string TraceParent = "traceparent";
    public const string TraceState = "tracestate";

    // Ours: "type" has no version, and "dataschema" only says one where the schema has an absolute $id.
    public const string SchemaId = "schemaid";
    public const string SchemaVersion = "schemaversion";

    public static bool IsCore(string name) =>
        name is Id or Source or SpecVersion or Type or Subject or Time or DataSchema or DataContentType or Data or DataBase64;
}
