using System.Collections.Generic;
using System.Globalization;
using System.Text;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Documents;

/// <summary>Percent-encoding in URIs (RFC 3986, section 2.1).</summary>
internal static class PercentEncoding
{
    private const string InFragment = "-._~!$&'()*+,;=:@/?";

    /// <summary>Undoes the encoding; a <c>%</c> that encodes nothing stays as it is.</summary>
    public static string Decode(string text)
    {
        if (text.IndexOf('%') < 0)
            return text;
        var decoded = new StringBuilder(text.Length);
        var octets = new List<byte>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length
                && HexDigits.ValueOf(text[i + 1]) is >= 0 and var high && HexDigits.ValueOf(text[i + 2]) is >= 0 and var low)
            {
                octets.Add((byte)((high << 4) | low));
                i += 2;
                continue;
            }
            Flush(octets, decoded);
            decoded.Append(text[i]);
        }
        Flush(octets, decoded);
        return decoded.ToString();
    }

    /// <summary>A JSON pointer as the fragment of a URI (RFC 3986, section 3.5; RFC 6901, section 6).</summary>
    public static string EncodeFragment(string pointer)
    {
        var encoded = new StringBuilder(pointer.Length);
        foreach (byte octet in Encoding.UTF8.GetBytes(pointer))
        {
            char letter = (char)octet;
            if (letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || InFragment.IndexOf(letter) >= 0)
                encoded.Append(letter);
            else
                encoded.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }

    // Neighbouring octets may be one character.
    private static void Flush(List<byte> octets, StringBuilder decoded)
    {
        if (octets.Count == 0)
            return;
        decoded.Append(Encoding.UTF8.GetString(octets.ToArray()));
        octets.Clear();
    }
}
