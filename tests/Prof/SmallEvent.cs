using System.Buffers;
using EventContracts.Benchmarks.Events;
using EventContracts.Benchmarks.Peers;

namespace EventContracts.Benchmarks;

/// <summary>user.created: four members, 160 bytes.</summary>
internal static class SmallEvent
{

    public static void Write(UserCreated e, ArrayBufferWriter<byte> output, int count)
    {
        for (int i = 0; i < count; i++)
        {
            output.ResetWrittenCount();
            e.WriteTo(output);
        }
    }

    public static void Read(byte[] utf8, int count)
    {
        for (int i = 0; i < count; i++)
            UserCreated.TryParse(utf8, out _, out _);
    }

    public static void ViewAll(byte[] utf8, int count)
    {
        long sum = 0;
        for (int i = 0; i < count; i++)
            sum += Sum(UserCreated.View.Parse(utf8));
        Sink.Take(sum);
    }

    private static long Sum(UserCreated.View view) => view.EventId.GetHashCode() + view.OccurredAt.Ticks + view.UserId.Raw.Length + view.Email.Value.Raw.Length;
}
