using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using EventContracts;
using EvolvingAContract.Contracts;

// Version 1.0 of order.placed was released: contracts/released/order.placed/1.0.json. Consumers rely on it, and events like this one lie in the topic.
byte[] kept = """{"eventId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","occurredAt":"2026-01-31T09:30:00Z","orderId":"ORD-1","total":12.50}"""u8.ToArray();
const string Released = "contracts/released/order.placed/1.0.json";

Title("1. A safe change: 1.1 has an optional 'note'. The build is silent, and what was kept is still read.");
Check("contracts/order.placed.schema.json", Released);
Read(kept);

Title("2. A break: 1.2 would require 'currency'. In contracts/ this would fail the build, at this line:");
Check("steps/break.json", Released);

Title("3. The fix: leave it optional, and say what its absence means.");
Check("steps/fix.json", Released);

Title("4. Where the meaning has to change: a new major version. It starts afresh, beside the old one, and both are types of this project.");
Check("contracts/order.placed.v2.schema.json", "contracts/released");
var changed = new OrderPlacedV2
{
    EventId = Guid.CreateVersion7(),
    OccurredAt = DateTimeOffset.UtcNow,
    OrderId = "ORD-2",
    Total = new() { Amount = 12.50m, Currency = "EUR" },
};
Console.WriteLine($"   {OrderPlaced.Descriptor.SchemaId} and {OrderPlacedV2.Descriptor.SchemaId}: {Encoding.UTF8.GetString(changed.ToUtf8Bytes())}");
return 0;

static void Title(string text) => Console.WriteLine("\n" + text);

static void Read(byte[] bytes) => Console.WriteLine(OrderPlaced.TryParse(bytes, out OrderPlaced? order, out EventError error) ? $"   read: {order.OrderId}, {order.Total}, note: {order.Note ?? "none"}" : $"   {error}");

// dotnet event-contracts check FILE --against OTHER
static void Check(string file, string against)
{
    var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "EventContracts.Tool.dll"), "check", file, "--against", against])
    {
        WorkingDirectory = AppContext.BaseDirectory,
        RedirectStandardOutput = true,
    };
    Console.WriteLine($"   $ dotnet event-contracts check {file} --against {against}");
    using Process tool = Process.Start(start)!;
    foreach (string line in tool.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        Console.WriteLine("   " + line.TrimEnd());
    tool.WaitForExit();
}
