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

    // Versions of contracts. Those from EVC1101 are named after the rules of the comparison.
    public const string NotReleased = "EVC1001";
    public const string UnreadableRelease = "EVC1002";
    public const string EditedRelease = "EVC1003";
    public const string DuplicateRelease = "EVC1004";
    public const string UnusedAcceptance = "EVC1005";
    public const string MalformedAcceptance = "EVC1006";
    public const string RequiredPropertyAdded = "EVC1101";
    public const string RequiredWithDefault = "EVC1102";
    public const string OptionalBecameRequired = "EVC1103";
    public const string RequiredBecameOptional = "EVC1104";
    public const string RequiredPropertyRemoved = "EVC1105";
    public const string OptionalPropertyRemoved = "EVC1106";
    public const string PropertyAddedAgainstReader = "EVC1107";
    public const string NameUsedAgain = "EVC1108";
    public const string ProbableRename = "EVC1109";
    public const string ContentModelChanged = "EVC1110";
    public const string MapValueChanged = "EVC1111";
    public const string MapBecameObject = "EVC1112";
    public const string FreeFormStructured = "EVC1113";
    public const string ObjectConstraintChanged = "EVC1114";
    public const string TypeChanged = "EVC1201";
    public const string TypeWidenedOrNarrowed = "EVC1202";
    public const string NullabilityChanged = "EVC1203";
    public const string EnumValueAdded = "EVC1204";
    public const string EnumValueRemoved = "EVC1205";
    public const string EnumDropped = "EVC1206";
    public const string ConstantChanged = "EVC1207";
    public const string BoundChanged = "EVC1208";
    public const string MultipleOfChanged = "EVC1209";
    public const string PatternAddedOrRemoved = "EVC1210";
    public const string PatternChanged = "EVC1211";
    public const string FormatChanged = "EVC1212";
    public const string ContentChanged = "EVC1213";
    public const string ItemsChanged = "EVC1214";
    public const string DefaultChanged = "EVC1215";
    public const string UnionBranchChanged = "EVC1301";
    public const string BranchOverlaps = "EVC1302";
    public const string DiscriminatorChanged = "EVC1303";
    public const string ConstraintChanged = "EVC1304";
    public const string ComparedUnresolvedReference = "EVC1305";
    public const string EventTypeChanged = "EVC1401";
    public const string PartitionKeyChanged = "EVC1402";
    public const string KeyPropertyWeakened = "EVC1403";
    public const string EventIdChanged = "EVC1404";
    public const string TopicChanged = "EVC1405";
    public const string ContractRemoved = "EVC1406";
    public const string AnnotationChanged = "EVC1408";
    public const string ToleranceReduced = "EVC1409";
    public const string VersionMismatch = "EVC1410";
    public const string DialectChanged = "EVC1411";
    public const string GeneratedMemberRenamed = "EVC1501";
    public const string GeneratedTypeChanged = "EVC1502";
    public const string GeneratedNullabilityChanged = "EVC1503";
    public const string GeneratedEnumMemberRemoved = "EVC1504";
    public const string Undecided = "EVC1901";
    public const string BudgetExceeded = "EVC1902";

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

    // Producing.
    public const string NoKey = "EVC3001";
    public const string OtherKey = "EVC3002";
    public const string FreshKey = "EVC3003";
    public const string ConstantKey = "EVC3004";
    public const string CultureKey = "EVC3005";
    public const string HashedKey = "EVC3006";
    public const string ExplicitPartition = "EVC3007";
    public const string DifferentKeys = "EVC3008";
    public const string DifferentPartitioners = "EVC3009";
    public const string IgnoredDelivery = "EVC3010";
    public const string ContractBypassed = "EVC3011";

    // Configuration of clients, and of the analysis itself.
    public const string EarlyOffset = "EVC4001";
    public const string OffsetNeverStored = "EVC4002";
    public const string ProducerDuplicates = "EVC4003";
    public const string UnsafeHttpRetry = "EVC4004";
    public const string ContradictingSerializer = "EVC4005";
    public const string ConfigurationWithoutEffect = "EVC4006";
}
