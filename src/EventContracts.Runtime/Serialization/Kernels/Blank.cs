using System.Runtime.CompilerServices;

namespace EventContracts.Serialization.Kernels;

/// <summary>Whitespace between tokens (RFC 8259, section 2).</summary>
internal static unsafe class Blank
{
    /// <summary>The first byte from here that is no whitespace; <paramref name="end"/> when there is none. Touches only what lies before the end, and leaves a
    /// cursor that is beyond it alone. Compact input has no whitespace: one compare, and the loop stays out of line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Skip(byte* p, byte* end) => p < end && *p > ' ' ? p : SkipRun(p, end);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte* SkipRun(byte* p, byte* end)
    {
        while (p < end && *p is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            p++;
        return p;
    }
}
