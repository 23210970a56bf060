using System;
using Microsoft.CodeAnalysis.Text;

namespace EventContracts.Analyzers.Schemas;

/// <summary>
/// Finds bytes that are not UTF-8. Roslyn then reads the whole file in another code page, and only the text's encoding tells. JSON is UTF-8 (RFC 8259,
/// 8.1); UTF-16 and UTF-32 with a byte order mark are read rightly and let be.
/// </summary>
internal static class NonUtf8Text
{
    // UTF-8, UTF-16 and UTF-32 in both byte orders, UTF-7.
    private static readonly int[] UnicodePages = [65001, 1200, 1201, 12000, 12001, 65000];

    public static Schema.Json.TextSpan? Find(SourceText text)
    {
        if (text.Encoding is not { } encoding || Array.IndexOf(UnicodePages, encoding.CodePage) >= 0)
            return null;
        string content = text.ToString();
        return encoding.IsSingleByte ? FirstForeign(encoding.GetBytes(content)) : FirstBeyondAscii(content);
    }

    // In a single-byte code page each character is one byte of the file again.
    private static Schema.Json.TextSpan? FirstForeign(byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            int length = SequenceLength(bytes, i);
            if (length == 0)
                return new Schema.Json.TextSpan(i, 1);
            i += length - 1;
        }
        // UTF-8 all the same: whoever made the text named another code page for no reason that matters.
        return null;
    }

    private static Schema.Json.TextSpan? FirstBeyondAscii(string content)
    {
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] >= 0x80)
                return new Schema.Json.TextSpan(i, 1);
        }
        return null;
    }

    // 0 where no well-formed sequence starts (Unicode, table 3-7, without the rarer restrictions of the second byte).
    private static int SequenceLength(byte[] bytes, int start)
    {
        int length = bytes[start] switch
        {
            < 0x80 => 1,
            >= 0xC2 and < 0xE0 => 2,
            >= 0xE0 and < 0xF0 => 3,
            >= 0xF0 and < 0xF5 => 4,
            _ => 0,
        };
        for (int i = 1; i < length; i++)
        {
            if (start + i >= bytes.Length || bytes[start + i] is < 0x80 or >= 0xC0)
                return 0;
        }
        return length;
    }
}
