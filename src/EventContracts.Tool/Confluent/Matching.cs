using System;

namespace EventContracts.Tool.Confluent;

/// <summary>The largest number of pairs of which no two share a side (augmenting paths).</summary>
internal static class Matching
{
    public const int None = -1;

    /// <summary>For each of the left side its partner, or <see cref="None"/>.</summary>
    public static int[] Find(int left, int right, Func<int, int, bool> fits)
    {
        var partnerOfRight = new int[right];
        Array.Fill(partnerOfRight, None);
        for (int one = 0; one < left; one++)
            Place(one, right, fits, partnerOfRight, new bool[right]);
        var partners = new int[left];
        Array.Fill(partners, None);
        for (int other = 0; other < right; other++)
        {
            if (partnerOfRight[other] != None)
                partners[partnerOfRight[other]] = other;
        }
        return partners;
    }

    private static bool Place(int one, int right, Func<int, int, bool> fits, int[] partnerOfRight, bool[] visited)
    {
        for (int other = 0; other < right; other++)
        {
            if (visited[other] || !fits(one, other))
                continue;
            visited[other] = true;
            if (partnerOfRight[other] != None && !Place(partnerOfRight[other], right, fits, partnerOfRight, visited))
                continue;
            partnerOfRight[other] = one;
            return true;
        }
        return false;
    }
}
