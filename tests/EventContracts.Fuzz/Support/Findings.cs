using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace EventContracts.Fuzz.Support;

/// <summary>What went wrong, the first of each kind in full.</summary>
internal sealed class Findings
{
    private const int Shown = 400;

    private readonly Dictionary<string, (int Count, string Example)> _byKind = [];

    public int Count => _byKind.Values.Sum(one => one.Count);

    public IEnumerable<string> Lines => _byKind.Select(one => $"{one.Key}: {one.Value.Count}, first {one.Value.Example}");

    public void Add(string kind, ReadOnlySpan<byte> json, string? more = null)
    {
        _byKind[kind] = _byKind.TryGetValue(kind, out (int Count, string Example) known)
            ? (known.Count + 1, known.Example)
            : (1, $"{more} {Convert.ToBase64String(json)} = {Encoding.Latin1.GetString(json[..Math.Min(json.Length, Shown)])}");
    }
}
