namespace RuleDocs.Shop;

internal sealed class Item
{
    public int Id { get; set; }

    public required string Sku { get; set; }

    public int Stock { get; set; }
}
