namespace RuleDocs.EVC4005.Good;

static class Snapshots
{
    public static string Write(OrderPlaced e) => JsonSerializer.Serialize(e);

    public static byte[] WriteBytes(OrderPlaced e) => e.ToUtf8Bytes();
}
