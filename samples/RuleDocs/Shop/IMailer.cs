namespace RuleDocs.Shop;

/// <summary>What is sent can't be taken back.</summary>
[Effect(EffectKind.Irrevocable)]
internal interface IMailer
{
    Task SendAsync(string to, CancellationToken ct);
}
