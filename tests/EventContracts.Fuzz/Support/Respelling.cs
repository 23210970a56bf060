using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace EventContracts.Fuzz.Support;

/// <summary>The same JSON in other bytes: members shuffled, unknown ones between them, white space, escapes, other spellings of integers.</summary>
internal sealed class Respelling(Random random)
{
    // The names in these are data: an unknown one would change the value.
    private static readonly HashSet<string> Data = ["metadata", "counts", "lists", "union", "anything"];

    private static readonly string[] Unknown = ["null", "true", "-1.5e3", "\"\\u00e9\\n\"", "[]", "{}", "[1,{\"x\":[\"\\ud83c\\udf81\",{}]}]", "{\"eventId\":1,\"eventId\":2}"];

    private readonly StringBuilder _json = new();

    public byte[] Of(byte[] json)
    {
        _json.Clear();
        Blank();
        Value(JsonElement.Parse(json), false);
        Blank();
        return Encoding.UTF8.GetBytes(_json.ToString());
    }

    private void Value(JsonElement value, bool isData)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Object(value, isData);
                break;
            case JsonValueKind.Array:
                Between('[', ']', [.. value.EnumerateArray().Select<JsonElement, Action>(item => () => Value(item, isData))]);
                break;
            case JsonValueKind.String:
                Text(value.GetString()!);
                break;
            case JsonValueKind.Number:
                string number = value.GetRawText();
                _json.Append(number).Append(!isData && random.Next(8) == 0 ? number.AsSpan().ContainsAny(".eE") ? "" : One(".0", "e0", ".000E+00") : "");
                break;
            default:
                _json.Append(value.GetRawText());
                break;
        }
    }

    private void Object(JsonElement value, bool isData)
    {
        List<Action> members = [.. value.EnumerateObject().Select<JsonProperty, Action>(member => () => Member(member.Name, () => Value(member.Value, isData || Data.Contains(member.Name))))];
        for (int i = isData ? 0 : random.Next(4); i > 0; i--)
            members.Add(() => Member("unknown " + random.Next().ToString(CultureInfo.InvariantCulture), () => _json.Append(One(Unknown))));
        // The order of a map's entries is kept, and so is part of its value.
        Action[] shuffled = [.. members];
        if (!isData)
            random.Shuffle(shuffled);
        Between('{', '}', shuffled);
    }

    private void Between(char open, char close, Action[] parts)
    {
        _json.Append(open);
        Blank();
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                _json.Append(',');
            Blank();
            parts[i]();
            Blank();
        }
        _json.Append(close);
    }

    private void Member(string name, Action value)
    {
        Text(name);
        Blank();
        _json.Append(':');
        Blank();
        value();
    }

    private void Text(string text)
    {
        _json.Append('"');
        int rarity = random.Next(1, 100);
        foreach (char c in text)
        {
            if (c < ' ' || c is '"' or '\\' || char.IsSurrogate(c) || random.Next(rarity) == 0)
                _json.Append(CultureInfo.InvariantCulture, $"\\u{(random.Next(2) == 0 ? ((int)c).ToString("x4", CultureInfo.InvariantCulture) : ((int)c).ToString("X4", CultureInfo.InvariantCulture))}");
            else
                _json.Append(c);
        }
        _json.Append('"');
    }

    private void Blank()
    {
        if (random.Next(3) == 0)
            _json.Append(One(" ", "\n", "\r\n\t", "        ", "\n                                        "));
    }

    private string One(params string[] values) => values[random.Next(values.Length)];
}
