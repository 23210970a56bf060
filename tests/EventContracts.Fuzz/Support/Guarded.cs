using System;
using EventContracts.Runtime.Tests.Serialization.Support;

namespace EventContracts.Fuzz.Support;

/// <summary>Bytes beside an inaccessible page: whoever touches one more ends the process.</summary>
internal sealed unsafe class Guarded : IDisposable
{
    private const int Size = 1 << 20;

    private readonly GuardedMemory _memory = new(Size);

    /// <summary>A copy that ends at the page.</summary>
    public ReadOnlySpan<byte> AtEnd(ReadOnlySpan<byte> bytes)
    {
        Span<byte> copy = Room(bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }

    /// <summary>A copy that begins after the page.</summary>
    public ReadOnlySpan<byte> AtStart(ReadOnlySpan<byte> bytes)
    {
        var copy = new Span<byte>((void*)_memory.Start, bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }

    /// <summary>Room that ends at the page.</summary>
    public Span<byte> Room(int length) => new((void*)(_memory.End - length), length);

    public void Dispose() => _memory.Dispose();
}
