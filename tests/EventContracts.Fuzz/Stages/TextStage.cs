using System;
using System.Text.Json;
using EventContracts.Fuzz.Support;
using EventContracts.Fuzz.Twins;
using EventContracts.Serialization;

namespace EventContracts.Fuzz.Stages;

/// <summary>Texts alone, both directions.</summary>
internal sealed class TextStage(Guarded input, Guarded output, Findings findings)
{
    public void Run(int cases, Random random)
    {
        for (int i = 0; i < cases; i++)
            Check(i < Texts.Systematic ? Texts.At(i) : Texts.Random(random, Texts.Length(random)));
    }

    private void Check(string text)
    {
        Span<byte> room = output.Room((int)Bounding.Of<string, StringCodec>(text));
        EventWriter.TryWrite<string, StringCodec>(text, room, out int written);
        ReadOnlySpan<byte> ours = room[..written];
        if (JsonSerializer.Deserialize<string>(ours) != text)
            findings.Add("a text that was written reads differently", ours);
        Read(text, ours);
        Read(text, JsonSerializer.SerializeToUtf8Bytes(text, Oracle.Default));
        Read(text, JsonSerializer.SerializeToUtf8Bytes(text, Oracle.Relaxed));
    }

    private void Read(string text, ReadOnlySpan<byte> json)
    {
        if (!EventReader.TryRead<string, StringCodec>(input.AtEnd(json), out string? read, out EventError error) || read != text)
            findings.Add("a text before the page reads differently", json, error.ToString());
        if (!EventReader.TryRead<string, StringCodec>(input.AtStart(json), out read, out error) || read != text)
            findings.Add("a text after the page reads differently", json, error.ToString());
    }
}
