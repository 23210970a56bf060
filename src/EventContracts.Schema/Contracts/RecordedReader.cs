using EventContracts.Schema.Compatibility;

namespace EventContracts.Schema.Contracts;

/// <summary>
/// <c>x-event.reader</c>: what the readers of a version cope with, recorded when it is released, since those that read new events one day are the ones of
/// that version. What is not recorded is what generated readers do today.
/// </summary>
internal static class RecordedReader
{
    private const string IgnoreUnknownMembers = "ignoreUnknownMembers";
    private const string UnknownEnum = "unknownEnum";
    private const string UnknownUnionCase = "unknownUnionCase";
    private const string AppliesDefaults = "appliesDefaults";

    public static ReaderCapabilities Read(EventObject stated)
    {
        stated.CheckFlags(MetadataKey.Reader, [IgnoreUnknownMembers, UnknownEnum, UnknownUnionCase, AppliesDefaults]);
        ReaderCapabilities today = ReaderCapabilities.Generated;
        return new ReaderCapabilities
        {
            IgnoresUnknownMembers = stated.Flag(MetadataKey.Reader, IgnoreUnknownMembers) ?? today.IgnoresUnknownMembers,
            UnknownEnumValues = stated.Flag(MetadataKey.Reader, UnknownEnum) ?? today.UnknownEnumValues,
            UnknownUnionCases = stated.Flag(MetadataKey.Reader, UnknownUnionCase) ?? today.UnknownUnionCases,
            Defaults = stated.Flag(MetadataKey.Reader, AppliesDefaults) ?? today.Defaults,
        };
    }
}
