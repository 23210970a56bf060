namespace EventContracts.Serialization.Kernels;

/// <summary>The first four bytes of <c>null</c>, <c>true</c> and <c>false</c>, as a little-endian word.</summary>
internal static class Keyword
{
    public const uint Null = 'n' | 'u' << 8 | 'l' << 16 | 'l' << 24;
    public const uint True = 't' | 'r' << 8 | 'u' << 16 | 'e' << 24;
    public const uint Fals = 'f' | 'a' << 8 | 'l' << 16 | 's' << 24;
}
