namespace EventContracts.Analyzers.Diagnostics;

/// <summary>Every id of this assembly, retired ones too, so that none is used twice. EVC0013 and EVC0014 belong to the generator.</summary>
internal static class DiagnosticIds
{
    public const string UnreadableSchema = "EVC0001";
    public const string IneffectiveKeyword = "EVC0002";
    public const string UnresolvedReference = "EVC0003";
    public const string DuplicateEvent = "EVC0004";
    public const string MalformedMetadata = "EVC0005";
    public const string CollidingNames = "EVC0006";
    public const string MissingEventId = "EVC0007";
    public const string UnstatedPartitioning = "EVC0008";
    public const string UnknownPartitionKey = "EVC0009";
    public const string UnsuitablePartitionKey = "EVC0010";
    public const string ClosedContract = "EVC0011";
    public const string HandWrittenMember = "EVC0012";
}
