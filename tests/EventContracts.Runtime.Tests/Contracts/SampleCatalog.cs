namespace EventContracts.Runtime.Tests.Contracts;

/// <summary>A catalogue in the shape that the generator emits.</summary>
public sealed class SampleCatalog : EventCatalog
{
    private SampleCatalog()
        : base([Of<OrderShipped>(), Of<PingSent>()])
    {
    }

    public static SampleCatalog Instance { get; } = new();
}
