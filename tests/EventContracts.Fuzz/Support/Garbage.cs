using System;
using System.Collections.Generic;

namespace EventContracts.Fuzz.Support;

/// <summary>Bytes that are mostly no event.</summary>
internal sealed class Garbage(Draw draw)
{
    private static readonly byte[][] Vocabulary =
    [
        "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(), "\""u8.ToArray(), "\\"u8.ToArray(), " "u8.ToArray(), "\t"u8.ToArray(),
        "\"eventId\":"u8.ToArray(), "\"x\":1,"u8.ToArray(), ",\"email\":null"u8.ToArray(), ",\"email\":\"a\""u8.ToArray(), "null"u8.ToArray(), "true"u8.ToArray(), "fals"u8.ToArray(), "1.5e3"u8.ToArray(), "-0"u8.ToArray(),
        "00"u8.ToArray(), "1e400"u8.ToArray(), "\\ud800"u8.ToArray(), "\\udc00"u8.ToArray(), "\\u0000"u8.ToArray(), [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F], [0xFF], [0], [0x7F], [0xC3, 0xA9],
    ];

    public byte[] Noise()
    {
        byte[] noise = new byte[draw.Random.Next(200)];
        draw.Random.NextBytes(noise);
        if (noise.Length > 0)
            noise[0] = draw.One("{[\"1tn"u8);
        return noise;
    }

    public byte[] Pieces()
    {
        var bytes = new List<byte>();
        for (int i = draw.Random.Next(40); i > 0; i--)
            bytes.AddRange(Piece());
        return [.. bytes];
    }

    public byte[] Spliced(byte[] json)
    {
        var bytes = new List<byte>(json);
        for (int i = draw.Random.Next(1, 3); i > 0; i--)
        {
            int at = draw.Random.Next(bytes.Count), length = Math.Min(draw.Random.Next(30), bytes.Count - at);
            switch (draw.Random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(draw.Random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 2:
                    Double(bytes);
                    break;
                default:
                    bytes.InsertRange(at, Piece());
                    break;
            }
            if (bytes.Count == 0)
                break;
        }
        return [.. bytes];
    }

    private byte[] Piece() => draw.One(Vocabulary);

    /// <summary>A member twice, or one with the name of another: from one comma to the next.</summary>
    private void Double(List<byte> bytes)
    {
        int from = bytes.IndexOf((byte)',', draw.Random.Next(bytes.Count));
        int to = from < 0 ? -1 : bytes.IndexOf((byte)',', from + 1);
        if (to > 0)
            bytes.InsertRange(to, bytes.GetRange(from, to - from));
    }
}
