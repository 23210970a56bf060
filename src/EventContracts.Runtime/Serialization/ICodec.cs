using System.Diagnostics.CodeAnalysis;

namespace EventContracts.Serialization;

/// <summary>Reads and writes one type as UTF-8 JSON.</summary>
public interface ICodec<T>
{
    /// <summary>Upper bound of the bytes written.</summary>
    static abstract int MaxBytes(T value);

    /// <summary>Writes; returns the cursor after the last byte.</summary>
    static abstract nint Write(nint cursor, T value);

    /// <summary>Reads; returns the cursor after the value, or 0.</summary>
    static abstract nint Read(nint cursor, nint end, ref EventReader reader, [MaybeNull] out T value);
}
