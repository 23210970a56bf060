namespace EventContracts.Benchmarks;

/// <summary>Where results go, so that the work for them is not optimised away.</summary>
internal static class Sink
{
    private static long s_sum;

    public static void Take(long sum) => s_sum += sum;
}
