using System;
using System.Buffers;

namespace EventContracts.Benchmarks.Subjects;

/// <summary>The generated contract. The callers name its type: users don't call it through a generic interface.</summary>
internal static class ContractPeer
{
    // Where sums go, so that the work for them is not optimised away.
    private static long s_sum;

    /// <param name="subject">The event.</param>
    /// <param name="value">The event as its record.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="write">Writes it, that many times.</param>
    /// <param name="read">Reads these bytes to a record, that many times.</param>
    /// <param name="view">Reads every field of a view of these bytes, that many times; the sum says how many there are.</param>
    public static Subject Contract<T>(this Subject subject, T value, Func<T, byte[]> bytes,
        Action<T, ArrayBufferWriter<byte>, int> write, Action<byte[], int> read, Func<byte[], int, long> view)
    {
        byte[] json = subject.Json;
        subject.Check(Contestants.Contract, bytes(value));
        if (view(json, 1) == 0)
            throw new InvalidOperationException($"The view of {subject.Name} has no fields.");
        subject.AddWriter(Contestants.Contract, count => write(value, subject.Output, count));
        subject.AddReader(Contestants.Contract, count => read(json, count));
        subject.AddReader(Contestants.View, count => s_sum += view(json, count));
        return subject;
    }
}
