using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace EventContracts.Analyzers.Compatibility;

/// <summary>What came of some inputs the last time. Hangs on a text, and lives as long: an edit elsewhere computes nothing again.</summary>
internal sealed class LastResult<T>
    where T : class
{
    private Entry? last;

    /// <param name="inputs">Everything that decides the result.</param>
    /// <param name="compute">One that is cancelled leaves nothing behind.</param>
    public T Of(IReadOnlyList<object> inputs, Func<T> compute)
    {
        if (Volatile.Read(ref last) is { } known && known.Inputs.SequenceEqual(inputs))
            return known.Result;
        T result = compute();
        Volatile.Write(ref last, new Entry(inputs, result));
        return result;
    }

    private sealed record Entry(IReadOnlyList<object> Inputs, T Result);
}
