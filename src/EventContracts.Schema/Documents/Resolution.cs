namespace EventContracts.Schema.Documents;

/// <summary>Where a reference leads: either a schema or the reason why not.</summary>
public readonly struct Resolution
{
    private Resolution(Subschema? target, SchemaProblem? problem)
    {
        Target = target;
        Problem = problem;
    }

    public Subschema? Target { get; }

    public SchemaProblem? Problem { get; }

    internal static Resolution To(Subschema target) => new(target, null);

    internal static Resolution Failed(SchemaProblem problem) => new(null, problem);
}
