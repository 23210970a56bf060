using System;
using System.Collections;
using System.Linq;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace EventContracts.Benchmarks.Peers;

/// <summary>JSON → message, member by member. A member that the message has no field for is an error: all peers carry the same data.</summary>
internal static class ProtobufMapper
{
    public static IMessage Map(ReadOnlySpan<byte> json, IMessage empty)
    {
        Fill(empty, JsonElement.Parse(json));
        return empty;
    }

    private static void Fill(IMessage message, JsonElement json)
    {
        // GitHub's moments: seconds or a text.
        if (json.ValueKind != JsonValueKind.Object)
        {
            FieldDescriptor field = message.Descriptor.FindFieldByName(json.ValueKind == JsonValueKind.Number ? "seconds" : "time");
            field.Accessor.SetValue(message, Value(field, json));
            return;
        }
        foreach (JsonProperty member in json.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null))
        {
            FieldDescriptor field = message.Descriptor.Fields.InDeclarationOrder().Single(field => field.Name == member.Name || field.JsonName == member.Name);
            object current = field.Accessor.GetValue(message);
            if (field.IsMap)
            {
                foreach (JsonProperty entry in member.Value.EnumerateObject())
                    ((IDictionary)current).Add(entry.Name, entry.Value.GetString());
            }
            else if (field.IsRepeated)
            {
                foreach (JsonElement item in member.Value.EnumerateArray())
                    ((IList)current).Add(Value(field, item));
            }
            else
            {
                field.Accessor.SetValue(message, Value(field, member.Value));
            }
        }
    }

    private static object Value(FieldDescriptor field, JsonElement json)
    {
        switch (field.FieldType)
        {
            case FieldType.Message when field.MessageType.FullName == Timestamp.Descriptor.FullName:
                return Timestamp.FromDateTimeOffset(json.GetDateTimeOffset());
            case FieldType.Message:
                IMessage message = field.MessageType.Parser.ParseFrom(ByteString.Empty);
                Fill(message, json);
                return message;
            case FieldType.Enum:
                return field.EnumType.FindValueByName(json.GetString()!.ToUpperInvariant()).Number;
            case FieldType.Bytes:
                return ByteString.CopyFrom(json.GetGuid().ToByteArray());
            case FieldType.String:
                return json.ValueKind == JsonValueKind.Number ? json.GetRawText() : json.GetString()!;
            case FieldType.Int64:
                return json.GetInt64();
            case FieldType.Int32:
                return json.GetInt32();
            case FieldType.Double:
                return json.GetDouble();
            case FieldType.Bool:
                return json.GetBoolean();
            default:
                throw new NotSupportedException($"{field.FullName} is a {field.FieldType}.");
        }
    }
}
