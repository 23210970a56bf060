using System.ComponentModel;
using System.Runtime.CompilerServices;
using EventContracts.Serialization.Kernels;

namespace EventContracts.Serialization;

/// <summary><see cref="bool"/> as <c>true</c> or <c>false</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct BooleanCodec : ICodec<bool>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Write<TPass>(nint cursor, bool value)
        where TPass : IWritePass
    {
        if (TPass.IsBound)
            return Bounding.Add(cursor, 5);
        *(uint*)cursor = value ? Keyword.True : Keyword.Fals;
        ((byte*)cursor)[4] = (byte)'e'; // scribbled on when the value is true
        return cursor + (value ? 4 : 5);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Read(nint cursor, nint end, ref EventReader reader, out bool value) => Read(cursor, end, out value);

    /// <summary>Reads without a reader, of which it needs nothing; looks at no byte but those of the literal and the whitespace before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Read(nint cursor, nint end, out bool value)
    {
        byte* p = Blank.Skip((byte*)cursor, (byte*)end);
        value = false;
        if (end - (nint)p >= 4)
        {
            uint word = *(uint*)p;
            if (word == Keyword.True)
            {
                value = true;
                return (nint)(p + 4);
            }
            if (word == Keyword.Fals && end - (nint)p >= 5 && p[4] == 'e')
                return (nint)(p + 5);
        }
        return 0;
    }
}
