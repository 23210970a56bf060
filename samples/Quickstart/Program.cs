using System;
using System.Text;
using System.Threading.Tasks;
using Confluent.Kafka;
using EventContracts;
using EventContracts.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Quickstart;
using Quickstart.Contracts;

// 1. The schemas in contracts/ have become types. Members, names and nullability come from the schema.
var signedUp = new UserCreated
{
    EventId = Guid.CreateVersion7(),
    OccurredAt = DateTimeOffset.UtcNow,
    UserId = "usr_42",
    Email = "ada@example.com",
};
var ordered = new OrderPlaced
{
    EventId = Guid.CreateVersion7(),
    OccurredAt = DateTimeOffset.UtcNow,
    OrderId = "ORD-00482913",
    Customer = new()
    {
        Id = 42,
        Name = "Ada Lovelace",
        ShippingAddress = new() { Street = "12 St James's Square", City = "London", Country = "GB" },
    },
    Status = OrderPlacedStatus.Placed,
    Items =
    [
        new() { Sku = "KBD-2040", Quantity = 2, UnitPrice = 149.50m, Note = "ISO layout" },
        new() { Sku = "CAB-0012", Quantity = 1, UnitPrice = 3.49m },
    ],
    Total = 302.49m,
    Metadata = [new("source", "web"), new("campaign", "spring")],
};
Console.WriteLine($"Two events, as their codecs write them:\n  {Encoding.UTF8.GetString(signedUp.ToUtf8Bytes())}\n  {Encoding.UTF8.GetString(ordered.ToUtf8Bytes())}\n");

// 2. Kafka, without a server: the client library brings a mock cluster that lives in this process.
using var cluster = new MockCluster();
Console.WriteLine($"A mock Kafka cluster runs in this process at {cluster.BootstrapServers}.\n");

// 3. Publish. Topic, partition key and headers come from the contract.
using IProducer<byte[]?, byte[]> client = new ProducerBuilder<byte[]?, byte[]>(new ProducerConfig { BootstrapServers = cluster.BootstrapServers, LingerMs = 5 }).Build();
var producer = new EventProducer(client, "quickstart");
foreach (DeliveryResult<byte[]?, byte[]> sent in new[] { await producer.PublishAsync(signedUp), await producer.PublishAsync(ordered) })
    Console.WriteLine($"published  {sent.TopicPartitionOffset}  key {Encoding.UTF8.GetString(sent.Key!)}");
Console.WriteLine();

// 4. Consume. AddEventContracts() is generated: it has registered the two handlers of this project and a dispatcher that needs no reflection.
await using ServiceProvider services = new ServiceCollection().AddEventContracts().BuildServiceProvider();
IEventDispatcher dispatcher = services.GetRequiredService<IEventDispatcher>();
using IConsumer<byte[]?, byte[]> consumer = new ConsumerBuilder<byte[]?, byte[]>(new ConsumerConfig
{
    BootstrapServers = cluster.BootstrapServers,
    GroupId = "quickstart",
    AutoOffsetReset = AutoOffsetReset.Earliest,
    EnableAutoOffsetStore = false,
}).Build();
consumer.Subscribe([UserCreated.Descriptor.Topic, OrderPlaced.Descriptor.Topic]);
for (int handled = 0; handled < 2;)
{
    if (consumer.Consume(TimeSpan.FromSeconds(20)) is not { } result)
    {
        Console.Error.WriteLine("Nothing came within 20 s.");
        return 1;
    }
    await using AsyncServiceScope scope = services.CreateAsyncScope();
    EventMessage message = result.ToEventMessage();
    Console.WriteLine($"received   {message.Header(EventHeaders.SchemaId)} from {result.TopicPartitionOffset}");
    DispatchResult outcome = await dispatcher.DispatchAsync(message, scope.ServiceProvider);
    // The offset is stored only now: a crash before this line brings the event again.
    consumer.StoreOffset(result);
    handled += outcome.Handlers;
}
consumer.Close();

// 5. What a reader says of a broken event: where, and why, without an exception.
byte[] broken = """{"eventId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","occurredAt":"2026-01-31 09:30","userId":"usr_42"}"""u8.ToArray();
UserCreated.TryParse(broken, out _, out EventError error);
Console.WriteLine($"\nA broken event is refused with a place and a reason:\n  {error}");
return 0;
