namespace EventContracts;

/// <summary>The JSON value <c>null</c>, of a member that is never anything else.</summary>
public readonly record struct JsonNull
{
    /// <summary><c>null</c>.</summary>
    public override string ToString() => "null";
}
