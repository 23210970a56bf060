namespace EventContracts.Analyzers.Diagnostics;

/// <summary>What an analyzer tells the code fix of its diagnostic, since only the analyzer has seen the other files.</summary>
internal static class FixProperty
{
    /// <summary>JSON that belongs in place of the diagnostic's span.</summary>
    public const string Replacement = "replacement";

    /// <summary>A name to give.</summary>
    public const string Name = "name";

    /// <summary>Things to choose from, each on a line of its own.</summary>
    public const string Choices = "choices";
}
