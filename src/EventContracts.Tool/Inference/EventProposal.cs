using System;
using System.Linq;
using EventContracts.Schema.Contracts;
using EventContracts.Schema.Documents;

namespace EventContracts.Tool.Inference;

/// <summary>What <c>x-event</c> should say where the conventions would not find it by themselves. A guess that is not sure is not made.</summary>
internal sealed record EventProposal(string Type, string? Id, string? Time, string? PartitionKey)
{
    // Found without a word, in this order.
    private static readonly string[] IdsByConvention = ["eventId", "id"];
    private static readonly string[] OtherIds = ["event_id", "eventID", "messageId", "message_id", "uuid", "guid"];
    private static readonly string[] TimesByConvention = ["occurredAt", "time"];
    private static readonly string[] OtherTimes = ["occurred_at", "timestamp", "eventTime", "event_time", "createdAt", "created_at"];
    private static readonly string[] KeyEndings = ["Id", "_id", "ID"];

    public static EventProposal Of(Shape root, string type)
    {
        string? id = IdsByConvention.FirstOrDefault(name => IsKey(root, name));
        string? otherId = id is null ? OtherIds.FirstOrDefault(name => IsKey(root, name)) : null;
        string? time = TimesByConvention.Any(name => root.Find(name) is { Texts: > 0 })
            ? null
            : OtherTimes.FirstOrDefault(name => root.Find(name) is { KindCount: 1, Texts: > 0, Formats.Name: "date-time" });
        return new EventProposal(type, Pointer(otherId), Pointer(time), Pointer(Key(root, type, id ?? otherId)));
    }

    /// <summary>A type from a name that people gave: a file's, or a value of the samples.</summary>
    public static string TypeOf(string name)
    {
        var file = SchemaFile.Parse(name + ".schema.json", "{}");
        return ContractMetadataReader.Read(SchemaSet.Create([file]), file).Metadata.Type;
    }

    // The id of what the event is about: userId of user.created. Else the only id beside the event's own.
    private static string? Key(Shape root, string type, string? eventId)
    {
        string[] ids =
        [
            .. root.Members.Select(member => member.Name).Where(name => name != eventId
                && KeyEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) && IsKey(root, name)),
        ];
        string subject = type.Split('.')[0];
        return ids.FirstOrDefault(name => KeyEndings.Any(ending => string.Equals(name, subject + ending, StringComparison.OrdinalIgnoreCase)))
            ?? (ids.Length == 1 ? ids[0] : null);
    }

    private static bool IsKey(Shape root, string name) => root.Find(name) is { KindCount: 1, Nulls: 0, Texts: > 0 } member && root.IsRequired(member);

    private static string? Pointer(string? name) => name is null ? null : JsonPointer.Append("", name);
}
