using System.Buffers;
using System.Text;
using System.Text.Json;

namespace EventContracts;

/// <summary>Events for people: a log, a console, the output of a test. Thread-safe.</summary>
public static class EventText
{
    private const int MaxDepth = 1000;

    /// <summary>The event as JSON with a line for each member and item, two spaces a level; values are spelled as on
    /// the wire. Allocates: not for what is sent.</summary>
    /// <typeparam name="T">The event.</typeparam>
    /// <param name="value">The event.</param>
    public static string ToIndentedJson<T>(this T value)
        where T : class, IEventContract<T>
    {
        var bytes = new ArrayBufferWriter<byte>();
        var writer = new EventWriter(bytes);
        T.Write(ref writer, value);
        var text = new StringBuilder(bytes.WrittenCount * 2);
        var reader = new Utf8JsonReader(bytes.WrittenSpan, new JsonReaderOptions { MaxDepth = MaxDepth });
        for (JsonTokenType last = JsonTokenType.None; reader.Read(); last = reader.TokenType)
            Append(text, ref reader, last);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ref Utf8JsonReader reader, JsonTokenType last)
    {
        bool isAfterOpening = last is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            if (!isAfterOpening)
                NewLine(text, reader.CurrentDepth);
        }
        else if (last is not (JsonTokenType.None or JsonTokenType.PropertyName))
        {
            if (!isAfterOpening)
                text.Append(',');
            NewLine(text, reader.CurrentDepth);
        }
        string token = Encoding.UTF8.GetString(reader.ValueSpan);
        _ = reader.TokenType switch
        {
            JsonTokenType.PropertyName => text.Append('"').Append(token).Append("\": "),
            JsonTokenType.String => text.Append('"').Append(token).Append('"'),
            _ => text.Append(token),
        };
    }

    private static void NewLine(StringBuilder text, int depth) => text.Append('\n').Append(' ', 2 * depth);
}
