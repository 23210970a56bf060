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

    // Handlers.
    public const string UnguardedEffect = "EVC2001";
    public const string EffectBeforeGuard = "EVC2002";
    public const string MarkBeforeEffect = "EVC2003";
    public const string IgnoredGuard = "EVC2004";
    public const string GuardWithoutEventKey = "EVC2005";
    public const string CheckIsNotAtomic = "EVC2006";
    public const string FreshValue = "EVC2007";
    public const string PublishInTransaction = "EVC2008";
    public const string PostWithoutKey = "EVC2009";
    public const string SwallowedFailure = "EVC2010";
    public const string AnyErrorIsDuplicate = "EVC2011";
    public const string SqlNotIdempotent = "EVC2012";
    public const string AccumulatesInMemory = "EVC2013";
    public const string IrrevocableInTransaction = "EVC2014";
    public const string RetriedEffect = "EVC2015";
    public const string WorkNotAwaited = "EVC2016";
    public const string IdempotentContradicted = "EVC2017";
}
