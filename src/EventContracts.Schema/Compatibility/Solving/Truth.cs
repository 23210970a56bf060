namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>Whether a value satisfies a condition. Unknown where a condition is beyond what is decided, such as a pattern with back references.</summary>
internal enum Truth
{
    No,
    Unknown,
    Yes,
}
