using System;
using System.Buffers;
using System.Text.Json;
using EventContracts.Fuzz.Support;
using EventContracts.Fuzz.Twins;
using EventContracts.Serialization;

namespace EventContracts.Fuzz.Subjects;

/// <summary>One contract: its record, its view and its class for System.Text.Json.</summary>
internal abstract class Subject(string name)
{
    public string Name { get; } = name;

    /// <summary>Reads by record and writes it again, up to an inaccessible page; null where it does not read.</summary>
    public abstract byte[]? Record(ReadOnlySpan<byte> json, Guarded output, out EventError error);

    /// <summary>Reads by view, everything in it, and writes what it says; null where it does not read.</summary>
    public abstract byte[]? View(ReadOnlySpan<byte> json, out EventError error);

    /// <summary>As System.Text.Json writes it after reading it, or null.</summary>
    public abstract byte[]? Normal(ReadOnlySpan<byte> json);

    /// <summary>A random event, written by System.Text.Json.</summary>
    public abstract byte[] Draw(Draw draw, JsonSerializerOptions options);
}

internal abstract class Subject<T, TCodec, TTwin>(string name) : Subject(name)
    where TCodec : struct, ICodec<T>
    where TTwin : class, ITwin
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public override byte[]? Record(ReadOnlySpan<byte> json, Guarded output, out EventError error)
    {
        if (!EventReader.TryRead<T, TCodec>(json, out T? value, out error))
            return null;
        Span<byte> room = output.Room((int)Bounding.Of<T, TCodec>(value));
        EventWriter.TryWrite<T, TCodec>(value, room, out int written);
        return room[..written].ToArray();
    }

    public override byte[]? View(ReadOnlySpan<byte> json, out EventError error)
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });
        try
        {
            if (!TryDump(json, writer, out error))
                return null;
        }
        catch (EventFormatException e)
        {
            error = e.Error;
            return null;
        }
        writer.Flush();
        return _buffer.WrittenSpan.ToArray();
    }

    public override byte[]? Normal(ReadOnlySpan<byte> json) => Oracle.Normal<TTwin>(json);

    public override byte[] Draw(Draw draw, JsonSerializerOptions options) => JsonSerializer.SerializeToUtf8Bytes(Twin(draw), options);

    protected abstract TTwin Twin(Draw draw);

    protected abstract bool TryDump(ReadOnlySpan<byte> json, Utf8JsonWriter to, out EventError error);
}
