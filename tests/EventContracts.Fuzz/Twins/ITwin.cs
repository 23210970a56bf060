namespace EventContracts.Fuzz.Twins;

/// <summary>A contract as a class for System.Text.Json.</summary>
internal interface ITwin
{
    /// <summary>What attributes cannot ask for: no null among items, texts of a closed set.</summary>
    bool IsComplete { get; }
}
