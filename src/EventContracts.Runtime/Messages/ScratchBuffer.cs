using System;
using System.Buffers;

namespace EventContracts;

/// <summary>A growing buffer that the thread keeps for the next message, so that writing allocates the result and nothing else.</summary>
internal readonly struct ScratchBuffer : IDisposable
{
    // One huge event must not hold its memory for ever.
    private const int KeepBytes = 1 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_kept;

    private ScratchBuffer(ArrayBufferWriter<byte> output) => Output = output;

    public ArrayBufferWriter<byte> Output { get; }

    // Taken, not shared: a codec that writes another event on the way finds none and gets its own.
    public static ScratchBuffer Rent()
    {
        ArrayBufferWriter<byte> output = t_kept ?? new(1024);
        t_kept = null;
        return new(output);
    }

    public byte[] ToArray() => Output.WrittenSpan.ToArray();

    public void Dispose()
    {
        if (Output.Capacity > KeepBytes)
            return;
        Output.ResetWrittenCount();
        t_kept = Output;
    }
}
