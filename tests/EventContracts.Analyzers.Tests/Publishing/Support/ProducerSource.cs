namespace EventContracts.Analyzers.Tests.Publishing.Support;

/// <summary>A class that publishes, so that a test shows only the body of its method; and the contracts that it publishes.</summary>
internal static class ProducerSource
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Confluent.Kafka;
        using EventContracts;
        using EventContracts.Kafka;
        using Shop;

        """;

    /// <summary>A keyed event, one by a nested property, one by two, one without key on purpose, one that says nothing, and two in one order, without key and with one.</summary>
    public static readonly (string Path, string Text)[] Schemas =
    [
        ("order.placed.schema.json", Contract("order.placed", "\"partitionKey\": \"/orderId\", \"topic\": \"orders\"")),
        ("order.moved.schema.json", Contract("order.moved", "\"partitionKey\": \"/customer/id\", \"topic\": \"orders\"")),
        ("order.packed.schema.json", Contract("order.packed", "\"partitionKey\": [\"/region\", \"/orderId\"], \"topic\": \"packed\"")),
        ("page.viewed.schema.json", Contract("page.viewed", "\"partitionKey\": \"none\", \"topic\": \"views\"")),
        ("stock.counted.schema.json", Contract("stock.counted", "\"topic\": \"stock\"")),
        ("rules.changed.schema.json", Contract("rules.changed", "\"ordering\": \"total\", \"topic\": \"control\"")),
        ("limits.changed.schema.json", Contract("limits.changed", "\"ordering\": \"total\", \"partitionKey\": \"/orderId\", \"topic\": \"limits\"")),
    ];

    public static string Of(string body, string members = "", string types = "") => $$"""
        {{Usings}}
        sealed class Publisher(IProducer<string, OrderPlaced> orders, IProducer<string, string> texts, IProducer<string, PageViewed> views, IProducer<string, Plain> plains, IProducer<Null, OrderPlaced> keyless, EventProducer events)
        {
            public async Task RunAsync(OrderPlaced e, Plain plain, string given, int number, ConsumeResult<string, string> consumed)
            {
                await Task.Yield();
        {{body}}
            }

        {{members}}
        }

        {{types}}
        """;

    public const string Types = """
        #nullable enable
        namespace Shop
        {
            using System;
            public enum Kind { A, B }
            public sealed class Plain { public string OrderId { get; set; } = ""; public string CustomerId { get; set; } = ""; public decimal Total { get; set; } public DateTime At { get; set; } public Guid Token { get; set; } public int Number { get; set; } public Kind Kind { get; set; } }
            public sealed class Log { public string Text { get; set; } = ""; public string MessageId { get; set; } = ""; }
            public static class Ext { public static string KeyOf(object value) => value.ToString()!; public static string Serialize(object value) => ""; }
        }
        """;

    private static string Contract(string type, string metadata) => $$"""
        { "x-event": { "type": "{{type}}", {{metadata}} }, "type": "object",
          "properties": {
            "eventId": { "type": "string" }, "orderId": { "type": "string" }, "customerId": { "type": "string" }, "region": { "type": "string" }, "note": { "type": "string" },
            "total": { "type": "number" }, "quantity": { "type": "integer" }, "token": { "type": "string", "format": "uuid" }, "at": { "type": "string", "format": "date-time" },
            "customer": { "type": "object", "properties": { "id": { "type": "string" }, "name": { "type": "string" } }, "required": ["id", "name"] } },
          "required": ["eventId", "orderId", "customerId", "region", "total", "quantity", "token", "at", "customer"] }
        """;
}
