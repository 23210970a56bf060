namespace RuleDocs.EVC4005.Bad;

static class Snapshots
{
    public static string Write(OrderPlaced e) =>
        JsonSerializer.Serialize(e, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });
}
