using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using EventContracts.Fuzz.Events;
using EventContracts.Fuzz.Support;
using EventContracts.Fuzz.Twins;
using EventContracts.Serialization;

namespace EventContracts.Fuzz.Github;

/// <summary>
/// GitHub's own examples, cut and changed at every byte. There is no class of System.Text.Json beside them: what is read must be JSON to it and come back the same after
/// writing, and a refusal names a place inside the bytes.
/// </summary>
internal sealed class GithubStage(Guarded input, Guarded output, Findings findings)
{
    /// <summary>How many inputs were judged.</summary>
    public long Judged { get; private set; }

    /// <summary>How many of them are events.</summary>
    public long Accepted { get; private set; }

    public void Run(int values, Random random)
    {
        foreach (byte[] json in Examples("push/"))
            Damage<PushEvent, PushEvent.Codec>(json, values, random);
        foreach (byte[] json in Examples("issues/"))
            Damage<IssuesOpened, IssuesOpened.Codec>(json, values, random);
    }

    private void Damage<T, TCodec>(byte[] json, int values, Random random)
        where T : class, IEquatable<T>
        where TCodec : struct, ICodec<T>
    {
        if (!Judge<T, TCodec>(json))
            findings.Add($"{typeof(T).Name}: an example of GitHub is refused", json);
        for (int length = 0; length < json.Length; length++)
            Judge<T, TCodec>(json.AsSpan(0, length));
        for (int at = 0; at < json.Length; at++)
        {
            byte original = json[at];
            for (int i = 1; i <= values; i++)
            {
                json[at] = (byte)(original + (values == 255 ? i : 1 + random.Next(255)));
                Judge<T, TCodec>(json);
            }
            json[at] = original;
        }
    }

    private bool Judge<T, TCodec>(ReadOnlySpan<byte> json)
        where T : class, IEquatable<T>
        where TCodec : struct, ICodec<T>
    {
        Judged++;
        ReadOnlySpan<byte> copy = Judged % 4 == 0 ? input.AtStart(json) : input.AtEnd(json);
        if (!EventReader.TryRead<T, TCodec>(copy, out T? value, out EventError error))
        {
            if (!error.IsError || error.ByteOffset < 0 || error.ByteOffset > json.Length || (error.Pointer.Length > 0 && error.Pointer[0] != '/'))
                findings.Add($"{typeof(T).Name} names no place", json, error.ToString());
            return false;
        }
        Accepted++;
        if (!Oracle.IsJson(json))
            findings.Add($"{typeof(T).Name} reads what System.Text.Json refuses", json);
        Span<byte> room = output.Room((int)Bounding.Of<T, TCodec>(value));
        EventWriter.TryWrite<T, TCodec>(value, room, out int written);
        if (!EventReader.TryRead<T, TCodec>(room[..written], out T? back, out error) || !back.Equals(value))
            findings.Add($"{typeof(T).Name} comes back different", json, error.ToString());
        return true;
    }

    private static IEnumerable<byte[]> Examples(string folder) => typeof(GithubStage).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read);

    private static byte[] Read(string name)
    {
        using Stream stream = typeof(GithubStage).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
