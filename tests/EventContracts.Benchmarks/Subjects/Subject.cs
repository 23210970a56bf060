using System;
using System.Buffers;
using System.Collections.Generic;

namespace EventContracts.Benchmarks.Subjects;

/// <summary>One event as JSON, with all who write it or read it. Each proves first that it reads the same.</summary>
/// <param name="name">What it is.</param>
/// <param name="json">The event. All work on this content.</param>
/// <param name="aims">The ratios to reach.</param>
internal sealed class Subject(string name, byte[] json, Aims aims)
{
    public string Name => name;

    public byte[] Json => json;

    public Aims Aims => aims;

    /// <summary>Whether only reading differs from another subject: white space, order and unknown members are not written.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Shared by all who write, and long enough.</summary>
    public ArrayBufferWriter<byte> Output { get; } = new(1 << 20);

    public List<Contestant> Writers { get; } = [];

    public List<Contestant> Readers { get; } = [];

    /// <exception cref="InvalidOperationException">What was read is not what is there.</exception>
    public void Check(string who, ReadOnlySpan<byte> read)
    {
        if (JsonSameness.FirstDifference(json, read) is { } place)
            throw new InvalidOperationException($"{who} reads another {name} at '{place}'.");
    }

    public void AddWriter(string who, Action<int> run)
    {
        if (!IsReadOnly)
            Writers.Add(new(who, run));
    }

    public void AddReader(string who, Action<int> run) => Readers.Add(new(who, run));
}

/// <summary>Ratios to System.Text.Json; none where no figure was set.</summary>
internal sealed record Aims(double? Write, double? Read, double? View)
{
    public static readonly Aims Worst = new(0.8, 0.7, null);
}
