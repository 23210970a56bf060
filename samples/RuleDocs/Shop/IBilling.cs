namespace RuleDocs.Shop;

/// <summary>What a consumer does with an order.</summary>
internal interface IBilling
{
    Task ChargeAsync(string order, CancellationToken ct);
}
