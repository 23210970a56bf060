using System;
using EventContracts.Fuzz.Subjects;
using EventContracts.Fuzz.Support;
using EventContracts.Fuzz.Twins;

namespace EventContracts.Fuzz.Stages;

/// <summary>Damaged bytes: record and view accept what System.Text.Json accepts and nothing else, and a refusal names a place inside the bytes.</summary>
internal sealed class HostileStage(Guarded input, Guarded output, Findings findings)
{
    /// <summary>Bytes of a payload, where one is drawn that short: as each of them is changed, the time grows with the square, and a long text has more of the
    /// same.</summary>
    private const int Enough = 1200;

    /// <summary>How many inputs were judged.</summary>
    public long Judged { get; private set; }

    /// <summary>How many of them are events.</summary>
    public long Accepted { get; private set; }

    /// <param name="payloads">How many payloads are damaged: three quarters small ones, the others of the other contracts.</param>
    /// <param name="values">How many values each byte is changed to: 255 for all.</param>
    /// <param name="draw">Where payloads and values come from.</param>
    /// <param name="subjects">The contracts.</param>
    public void Run(int payloads, int values, Draw draw, Subject[] subjects)
    {
        var respelling = new Respelling(draw.Random);
        for (int i = 0; i < payloads; i++)
        {
            Subject subject = subjects[i % 8 < 6 ? 0 : i % 8 - 5];
            byte[] json = Payload(subject, draw);
            if (i % 3 == 0)
                json = respelling.Of(json);
            for (int length = 0; length < json.Length; length++)
                Judge(subject, json.AsSpan(0, length));
            for (int at = 0; at < json.Length; at++)
                Mutate(subject, json, at, values, draw.Random);
        }
    }

    private static byte[] Payload(Subject subject, Draw draw)
    {
        byte[] shortest = One();
        for (int i = 0; i < 20 && shortest.Length > Enough; i++)
        {
            byte[] other = One();
            shortest = other.Length < shortest.Length ? other : shortest;
        }
        return shortest;

        byte[] One() => subject.Draw(draw, draw.One(Oracle.Default, Oracle.Relaxed, Oracle.Indented));
    }

    /// <summary>Noise, pieces of JSON in any order, and events with pieces inserted, removed and doubled.</summary>
    public void Garbage(int cases, Draw draw, Subject[] subjects)
    {
        var garbage = new Garbage(draw);
        for (int i = 0; i < cases; i++)
        {
            Subject subject = subjects[i % subjects.Length];
            Judge(subject, i % 4 == 0 ? garbage.Noise() : i % 4 == 1 ? garbage.Pieces() : i % 32 == 2 ? [.. "\uFEFF"u8, .. subject.Draw(draw, Oracle.Default)] : garbage.Spliced(subject.Draw(draw, Oracle.Relaxed)));
        }
    }

    public void Judge(Subject subject, ReadOnlySpan<byte> json)
    {
        Judged++;
        byte[]? normal = subject.Normal(json);
        Accepted += normal is null ? 0 : 1;
        ReadOnlySpan<byte> copy = Judged % 4 == 0 ? input.AtStart(json) : input.AtEnd(json);
        Compare(subject, "record", json, normal, subject.Record(copy, output, out EventError error), error);
        Compare(subject, "view", json, normal, subject.View(copy, out error), error);
    }

    private void Mutate(Subject subject, byte[] json, int at, int values, Random random)
    {
        byte original = json[at];
        for (int i = 1; i <= values; i++)
        {
            json[at] = (byte)(original + (values == 255 ? i : 1 + random.Next(255)));
            Judge(subject, json);
        }
        json[at] = original;
    }

    private void Compare(Subject subject, string way, ReadOnlySpan<byte> json, byte[]? normal, byte[]? ours, EventError error)
    {
        string name = $"{subject.Name}: {way}";
        if (ours is null && normal is not null)
            findings.Add($"{name} refuses what System.Text.Json reads", json, error.ToString());
        else if (ours is not null && normal is null)
            findings.Add($"{name} reads what System.Text.Json refuses", json);
        else if (ours is not null && (subject.Normal(ours) is not { } back || !Oracle.AreEqual(normal!, back)))
            findings.Add($"{name} differs", json, Oracle.Difference(normal!, subject.Normal(ours)));
        if (ours is null && (!error.IsError || error.Pointer is null || error.ByteOffset < 0 || error.ByteOffset > json.Length || (error.Pointer.Length > 0 && error.Pointer[0] != '/')))
            findings.Add($"{name} names no place", json, error.ToString());
    }
}
