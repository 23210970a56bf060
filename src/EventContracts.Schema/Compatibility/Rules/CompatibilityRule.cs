namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>One kind of change that matters.</summary>
public abstract class CompatibilityRule
{
    private protected CompatibilityRule(string id, string title, RuleLevel level)
    {
        Id = id;
        Title = title;
        Level = level;
    }

    public string Id { get; }

    /// <summary>The change in a few words.</summary>
    public string Title { get; }

    public RuleLevel Level { get; }
}
