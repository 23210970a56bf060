namespace RuleDocs.Shop;

/// <summary>Each call adds an amount.</summary>
[Effect(EffectKind.Store)]
internal interface ILedger
{
    Task AddAsync(decimal amount, CancellationToken ct);
}
