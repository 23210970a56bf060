using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventContracts.Serialization.Kernels;

/// <summary>
/// Passes over an object or array that has been checked before: only brackets outside strings count, 64 bytes at a time. Where it can't (the last bytes,
/// escapes, machines without wide vectors) the checking skipper does the work.
/// </summary>
internal static unsafe class WellFormedSkipper
{
    private const int Block = 64;

    /// <summary>Passes over the value at the cursor; whitespace before it is allowed. Touches nothing at or after the end, and looks back
    /// from there (<see cref="Json.ReadMargin"/>).</summary>
    /// <returns>The cursor after the value. Of bytes that were not checked before it tells nothing, but stays inside them, or is null.</returns>
    public static byte* Skip(byte* start, byte* end)
    {
        if (!Vector256.IsHardwareAccelerated || start >= end || *start is not ((byte)'{' or (byte)'['))
            return ValueSkipper.Skip(start, end, Json.MaxDepth);
        int depth = 0;
        ulong inString = 0;
        for (byte* p = start; end - p >= Block; p += Block)
        {
            Vector256<byte> low = Vector256.Load(p), high = Vector256.Load(p + 32);
            if (Find(low, high, '\\') != 0)
                break;
            // All ones where an odd number of quotes precedes, the block before included.
            ulong text = PrefixXor(Find(low, high, '"')) ^ inString;
            inString = (ulong)((long)text >> 63);
            // A bit tells [ from {, and ] from }.
            Vector256<byte> lowFolded = low | Vector256.Create((byte)0x20), highFolded = high | Vector256.Create((byte)0x20);
            ulong opening = Find(lowFolded, highFolded, '{') & ~text, closing = Find(lowFolded, highFolded, '}') & ~text;
            int closed = BitOperations.PopCount(closing);
            if (closed < depth || (closed == 0 && opening != 0))
            {
                depth += BitOperations.PopCount(opening) - closed;
                continue;
            }
            int last = LastBracket(opening, closing, ref depth);
            if (last >= 0)
                return p + last + 1;
        }
        return ValueSkipper.Skip(start, end, Json.MaxDepth);
    }

    /// <summary>Where the depth comes back to zero in this block, or −1 and what the depth is then.</summary>
    private static int LastBracket(ulong opening, ulong closing, ref int depth)
    {
        for (ulong rest = opening | closing; rest != 0; rest &= rest - 1)
        {
            int at = BitOperations.TrailingZeroCount(rest);
            depth += (opening >> at & 1) != 0 ? 1 : -1;
            if (depth == 0)
                return at;
        }
        return -1;
    }

    /// <summary>A bit for each of the 64 bytes that is this one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Find(Vector256<byte> low, Vector256<byte> high, char value)
    {
        Vector256<byte> wanted = Vector256.Create((byte)value);
        return Vector256.Equals(low, wanted).ExtractMostSignificantBits() | (ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << 32;
    }

    /// <summary>Each bit becomes the parity of itself and those below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong PrefixXor(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ bits << 32;
    }
}
