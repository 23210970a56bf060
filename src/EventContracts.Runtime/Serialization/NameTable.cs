using System;
using System.Text;

namespace EventContracts.Serialization;

/// <summary>Fixed names, found by their UTF-8 bytes. Immutable and thread-safe.</summary>
public sealed class NameTable
{
    private readonly string[] _names;
    private readonly byte[][] _utf8;
    private readonly byte[][] _quoted;
    private readonly int[] _buckets;

    /// <summary>A table of these names, which are distinct.</summary>
    public NameTable(params ReadOnlySpan<string> names)
    {
        _names = names.ToArray();
        _utf8 = Array.ConvertAll(_names, Encoding.UTF8.GetBytes);
        _quoted = Array.ConvertAll(_names, EventWriter.ToArray<string, StringCodec>);
        _buckets = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, _names.Length * 2))];
        for (int i = 0; i < _names.Length; i++)
        {
            int bucket = Hash(_utf8[i]) & (_buckets.Length - 1);
            while (_buckets[bucket] != 0)
                bucket = (bucket + 1) & (_buckets.Length - 1);
            _buckets[bucket] = i + 1;
        }
    }

    /// <summary>How many names there are.</summary>
    public int Count => _names.Length;

    /// <summary>The name at a place.</summary>
    public string this[int index] => _names[index];

    /// <summary>The name at a place; where there is none the other text, or an empty one.</summary>
    public string Text(int index, string? other) => other ?? ((uint)index < (uint)_names.Length ? _names[index] : "");

    /// <summary>The place of a name, or −1.</summary>
    public int IndexOf(string name) => Array.IndexOf(_names, name);

    /// <summary>The place of a name in UTF-8, or −1.</summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        int[] buckets = _buckets;
        int bucket = Hash(utf8) & (buckets.Length - 1);
        for (int entry; (entry = buckets[bucket]) != 0; bucket = (bucket + 1) & (buckets.Length - 1))
        {
            if (utf8.SequenceEqual(_utf8[entry - 1]))
                return entry - 1;
        }
        return -1;
    }

    internal bool Is(int index, ReadOnlySpan<byte> utf8) => (uint)index < (uint)_utf8.Length && utf8.SequenceEqual(_utf8[index]);

    /// <summary>The name as a JSON string with its quotes.</summary>
    internal ReadOnlySpan<byte> Quoted(int index) => _quoted[index];

    /// <summary>Length and both ends: names of one object rarely agree in all three, and a miss costs only a comparison.</summary>
    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return 0;
        uint hash = (uint)utf8.Length * 0x9E3779B1 ^ (uint)(utf8[0] | (utf8[^1] << 8) | (utf8[utf8.Length / 2] << 16) | (utf8[utf8.Length / 3] << 24));
        hash *= 0x85EBCA6B;
        return (int)(hash >> 13);
    }
}
