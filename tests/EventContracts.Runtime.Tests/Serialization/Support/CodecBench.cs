using System;
using System.Text;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization.Support;

/// <summary>Calls codecs as the product does, on guarded memory: inputs end where access ends, and writers get not one byte more than they are promised.</summary>
internal sealed unsafe class CodecBench : IDisposable
{
    private readonly GuardedMemory _input;
    private readonly GuardedMemory _output;

    public CodecBench(int capacity = 1 << 16)
    {
        _input = new GuardedMemory(capacity);
        _output = new GuardedMemory(capacity * 6 + 256);
    }

    /// <summary>Whether the input is one value of the codec's type, with whitespace around it at most.</summary>
    public bool TryRead<T, TCodec>(ReadOnlySpan<byte> json, out T value)
        where TCodec : struct, ICodec<T>
    {
        nint end = _input.End;
        nint cursor = Place(json, end - Math.Max(json.Length, Json.ReadMargin), end);
        EventReader reader = default;
        nint after = TCodec.Read(cursor, end, ref reader, out value);
        Assert.True(after == 0 || (after > cursor && after <= end), "The cursor left the input.");
        return after != 0 && Json.Whitespace(after, end) == end;
    }

    /// <summary>As <see cref="TryRead"/>, with the input right after an inaccessible page. At least <see cref="Json.ReadMargin"/> bytes.</summary>
    public bool TryReadAtStart<T, TCodec>(ReadOnlySpan<byte> json, out T value)
        where TCodec : struct, ICodec<T>
    {
        nint end = _input.Start + Math.Max(json.Length, Json.ReadMargin);
        nint cursor = Place(json, _input.Start, end);
        EventReader reader = default;
        nint after = TCodec.Read(cursor, end, ref reader, out value);
        return after != 0 && Json.Whitespace(after, end) == end;
    }

    public bool TryRead<T, TCodec>(string json, out T value)
        where TCodec : struct, ICodec<T> => TryRead<T, TCodec>(Encoding.UTF8.GetBytes(json), out value);

    public T Read<T, TCodec>(ReadOnlySpan<byte> json)
        where TCodec : struct, ICodec<T>
    {
        Assert.True(TryRead<T, TCodec>(json, out T value), $"Not read: {Encoding.UTF8.GetString(json)}");
        return value;
    }

    public T Read<T, TCodec>(string json)
        where TCodec : struct, ICodec<T> => Read<T, TCodec>(Encoding.UTF8.GetBytes(json));

    /// <summary>What the codec writes; valid until the next call.</summary>
    public ReadOnlySpan<byte> Write<T, TCodec>(T value)
        where TCodec : struct, ICodec<T>
    {
        int promised = (int)Bounding.Of<T, TCodec>(value) - Json.WriteSlack;
        nint start = _output.End - promised - Json.WriteSlack;
        nint after = TCodec.Write<Writing>(start, value);
        Assert.True(after > start && after - start <= promised, "More was written than promised."); // InRange would allocate
        return new ReadOnlySpan<byte>((byte*)start, (int)(after - start));
    }

    public string WriteText<T, TCodec>(T value)
        where TCodec : struct, ICodec<T> => Encoding.UTF8.GetString(Write<T, TCodec>(value));

    /// <summary>Runs a function on an input whose end is inaccessible; returns how many bytes it consumed, or -1 for failure.</summary>
    public int Consume(ReadOnlySpan<byte> json, Func<nint, nint, nint> function)
    {
        nint end = _input.End;
        nint cursor = Place(json, end - Math.Max(json.Length, Json.ReadMargin), end);
        nint after = function(end - json.Length, end);
        Assert.True(after == 0 || (after >= cursor && after <= end), "The cursor left the input.");
        return after == 0 ? -1 : (int)(after - (end - json.Length));
    }

    public void Dispose()
    {
        _input.Dispose();
        _output.Dispose();
    }

    /// <summary>Short inputs get spaces in front, as from the product's entry point.</summary>
    private static nint Place(ReadOnlySpan<byte> json, nint start, nint end)
    {
        var room = new Span<byte>((byte*)start, (int)(end - start));
        room.Fill((byte)' ');
        json.CopyTo(room[^json.Length..]);
        return start;
    }
}
