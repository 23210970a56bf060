using System.Security.Cryptography;
using System.Text;

namespace EventContracts.Schema.Json;

/// <summary>SHA-256 of a text's UTF-8 as lower-case hex.</summary>
internal static class Fingerprint
{
    public static string Of(string text)
    {
        using var sha = SHA256.Create();
        var hex = new StringBuilder(64);
        foreach (byte value in sha.ComputeHash(Encoding.UTF8.GetBytes(text)))
            hex.Append(Digits[value >> 4]).Append(Digits[value & 15]);
        return hex.ToString();
    }

    private const string Digits = "0123456789abcdef";
}
