using System.Buffers;
using System.Text.Json;
using EventContracts.Benchmarks.Events;
using EventContracts.Benchmarks.Peers;
using EventContracts.Benchmarks.Timing;

namespace EventContracts.Benchmarks;

/// <summary>user.created: four members, 160 bytes.</summary>
internal static class SmallEvent
{
    public static void Run()
    {
        PlainUser plain = Payloads.User();
        byte[] utf8 = Payloads.Utf8(plain);
        UserCreated e = UserCreated.Parse(utf8);
        var output = new ArrayBufferWriter<byte>(4096);
        var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });

        new Duel($"write user.created ({utf8.Length} bytes)")
            .Add("System.Text.Json", count =>
            {
                for (int i = 0; i < count; i++)
                {
                    output.ResetWrittenCount();
                    writer.Reset();
                    JsonSerializer.Serialize(writer, plain, PlainContext.Default.PlainUser);
                    writer.Flush();
                }
            })
            .Add("EventContracts", count =>
            {
                for (int i = 0; i < count; i++)
                {
                    output.ResetWrittenCount();
                    e.WriteTo(output);
                }
            })
            .Run();

        new Duel("read user.created")
            .Add("System.Text.Json", count =>
            {
                for (int i = 0; i < count; i++)
                    JsonSerializer.Deserialize(utf8, PlainContext.Default.PlainUser);
            })
            .Add("EventContracts, record", count =>
            {
                for (int i = 0; i < count; i++)
                    UserCreated.TryParse(utf8, out _, out _);
            })
            .Add("EventContracts, view, all fields", count =>
            {
                long sum = 0;
                for (int i = 0; i < count; i++)
                    sum += Sum(UserCreated.View.Parse(utf8));
                Sink.Take(sum);
            })
            .Run();
    }

    private static long Sum(UserCreated.View view) => view.EventId.GetHashCode() + view.OccurredAt.Ticks + view.UserId.Raw.Length + view.Email.Value.Raw.Length;
}
