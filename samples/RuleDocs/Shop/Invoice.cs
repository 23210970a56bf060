namespace RuleDocs.Shop;

internal sealed class Invoice
{
    public string? Id { get; set; }

    public required string OrderId { get; set; }

    public decimal Total { get; set; }
}
