namespace EventContracts.Analyzers.Handlers.Values;

/// <summary>Where an object comes from; the ordinal is that of a parameter, else −1.</summary>
internal readonly record struct ObjectOrigin(ObjectKind Kind, int Ordinal = -1)
{
    public ObjectOrigin Or(ObjectOrigin other) => other.Kind > Kind ? other : this;
}
