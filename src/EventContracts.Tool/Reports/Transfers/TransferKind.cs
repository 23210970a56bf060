namespace EventContracts.Tool.Reports.Transfers;

/// <summary>The words for a direction: what is done, and the name of what goes wrong.</summary>
internal sealed record TransferKind(string Done, string RefusalId)
{
    /// <summary>To a registry, which may take something for a break.</summary>
    public static TransferKind Push { get; } = new("registered", "REGISTRY_REFUSED");

    /// <summary>From a registry to a file, which may hold something else.</summary>
    public static TransferKind Pull { get; } = new("pulled", "FILE_DIFFERS");
}
