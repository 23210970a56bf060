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

    /// <summary>Where else in the file something stands that the fix needs: positions, each on a line of its own.</summary>
    public const string Places = "places";

    /// <summary>Path of the released version that was compared with.</summary>
    public const string Released = "released";

    /// <summary>JSON pointer of the change in the released version.</summary>
    public const string OldPointer = "oldPointer";

    /// <summary>JSON pointer of the change in the file at hand.</summary>
    public const string NewPointer = "newPointer";

    /// <summary>JSON pointer into the event.</summary>
    public const string Path = "path";

    /// <summary>The version that the contract has.</summary>
    public const string Version = "version";

    /// <summary>There where an inbox before the handler is enough to repair it.</summary>
    public const string InboxHelps = "inboxHelps";

    /// <summary>The parts of a <see cref="EventContracts.Schema.Contracts.BreakIdentity"/>, each on a line of its own.</summary>
    public const string Change = "change";
}
