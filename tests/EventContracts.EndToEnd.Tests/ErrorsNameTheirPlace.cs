using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using EndToEnd.Contracts;
using EventContracts;
using Xunit;

namespace EndToEnd;

/// <summary>Each value in turn becomes one of another kind: where the event is refused then, the error names that value and no other.</summary>
public sealed class ErrorsNameTheirPlace
{
    private const string User = """{"eventId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","occurredAt":"2026-01-02T03:04:05Z","userId":"u","email":"a@b.c"}""";

    private const string Order = """
        {"eventId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","occurredAt":"2026-01-02T03:04:05Z","orderId":"o",
        "customer":{"id":1,"name":"n","shippingAddress":{"street":"s","city":"c","postalCode":"p","country":"DE"}},"status":"paid",
        "items":[{"sku":"a","quantity":1,"unitPrice":1.5},{"sku":"b","quantity":2,"unitPrice":2,"note":"x"}],"total":5.5,"currency":"EUR"}
        """;

    private const string Track = """
        {"eventId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","trackId":"t","from":[1.5,-2,3,"x"],"change":[2,"moved",{"by":"me"},"more","and more"]}
        """;

    private const string Payment = """{"paymentId":"p","method":{"iban":"DE02"},"cents":5}""";

    private const string Tree = """{"treeId":"t","branches":["leaf",[1,[2,"leaf"]],[true],[3]]}""";

    private delegate bool TryParse(byte[] json, out EventError error);

    public static TheoryData<string, string> Events => new()
    {
        { nameof(UserCreated), User }, { nameof(OrderPlaced), Order }, { nameof(TrackMoved), Track }, { nameof(PaymentSettled), Payment },
        { nameof(TreeGrown), Tree },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void OfRecordsAndViews(string contract, string json)
    {
        (TryParse record, TryParse view) = Readers(contract);
        Assert.True(record(Encoding.UTF8.GetBytes(json), out EventError none), none.ToString());
        int refused = 0;
        foreach (string pointer in Pointers(JsonNode.Parse(json)!, "").Skip(1))
        {
            foreach (string other in (string[])["""{"?":[1]}""", "[[0]]", "true", "\"?\"", "-0.5", "null"])
            {
                JsonNode changed = JsonNode.Parse(json)!;
                Replace(changed, pointer, JsonNode.Parse(other));
                byte[] bytes = Encoding.UTF8.GetBytes(changed.ToJsonString());
                if (record(bytes, out EventError error))
                    continue;
                refused++;
                AssertInside(pointer, error, other);
                if (!view(bytes, out error))
                    AssertInside(pointer, error, other);
            }
        }
        Assert.True(refused > 5);
    }

    /// <summary>A byte that JSON allows nowhere: the error is where it stands, or where the string, number or word begins that it stands in.</summary>
    [Theory]
    [MemberData(nameof(Events))]
    public void OfBrokenJson(string contract, string json)
    {
        (TryParse record, TryParse view) = Readers(contract);
        byte[] bytes = Encoding.UTF8.GetBytes(JsonNode.Parse(json)!.ToJsonString());
        int token = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            token = IsInside(bytes, i) ? token : i;
            byte[] broken = [.. bytes[..i], 1, .. bytes[i..]];
            foreach (TryParse parse in (TryParse[])[record, view])
            {
                if (parse(broken, out EventError error))
                    Assert.Same(view, parse); // what is nested is read later
                else
                    Assert.True(error.Code == EventErrorCode.Malformed && (error.ByteOffset == i || error.ByteOffset == token), $"{i}, {token}: {error.Code} {error}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void OfJsonThatIsCutOff(string contract, string json)
    {
        (TryParse record, TryParse view) = Readers(contract);
        byte[] bytes = Encoding.UTF8.GetBytes(JsonNode.Parse(json)!.ToJsonString());
        for (int i = 0; i < bytes.Length; i++)
        {
            foreach (TryParse parse in (TryParse[])[record, view])
            {
                Assert.False(parse(bytes[..i], out EventError error));
                Assert.Equal((i, EventErrorCode.Truncated, i), (i, error.Code, error.ByteOffset));
            }
        }
    }

    /// <summary>Whether a byte goes on with a string, a number or a word that began before it.</summary>
    private static bool IsInside(byte[] json, int at)
    {
        int quotes = json[..at].Count(b => b == (byte)'"');
        return quotes % 2 == 1 || (at > 0 && IsOfWord(json[at]) && IsOfWord(json[at - 1]));
    }

    private static bool IsOfWord(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'.' or (byte)'-' or (byte)'+';

    private static void AssertInside(string pointer, EventError error, string value) =>
        Assert.True(error.Pointer == pointer || error.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal), $"{value} at {pointer}: {error}");

    private static (TryParse Record, TryParse View) Readers(string contract) => contract switch
    {
        nameof(UserCreated) => ((byte[] json, out EventError error) => UserCreated.TryParse(json, out _, out error),
            (byte[] json, out EventError error) => UserCreated.View.TryParse(json, out _, out error)),
        nameof(OrderPlaced) => ((byte[] json, out EventError error) => OrderPlaced.TryParse(json, out _, out error),
            (byte[] json, out EventError error) => OrderPlaced.View.TryParse(json, out _, out error)),
        nameof(TrackMoved) => ((byte[] json, out EventError error) => TrackMoved.TryParse(json, out _, out error),
            (byte[] json, out EventError error) => TrackMoved.View.TryParse(json, out _, out error)),
        nameof(PaymentSettled) => ((byte[] json, out EventError error) => PaymentSettled.TryParse(json, out _, out error),
            (byte[] json, out EventError error) => PaymentSettled.View.TryParse(json, out _, out error)),
        _ => ((byte[] json, out EventError error) => TreeGrown.TryParse(json, out _, out error),
            (byte[] json, out EventError error) => TreeGrown.View.TryParse(json, out _, out error)),
    };

    private static IEnumerable<string> Pointers(JsonNode? node, string at)
    {
        IEnumerable<string> inside = node switch
        {
            JsonObject members => members.SelectMany(member => Pointers(member.Value, $"{at}/{member.Key}")),
            JsonArray items => items.SelectMany((item, i) => Pointers(item, $"{at}/{i}")),
            _ => [],
        };
        return inside.Prepend(at);
    }

    private static void Replace(JsonNode root, string pointer, JsonNode? value)
    {
        string[] steps = pointer[1..].Split('/');
        JsonNode holder = steps[..^1].Aggregate(root, (node, step) => node is JsonArray items ? items[int.Parse(step)]! : node[step]!);
        if (holder is JsonArray array)
            array[int.Parse(steps[^1])] = value;
        else
            holder[steps[^1]] = value;
    }
}
