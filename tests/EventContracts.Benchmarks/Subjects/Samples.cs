using EventContracts.Benchmarks.Events;
using EventContracts.Benchmarks.Peers;
using EventContracts.Benchmarks.Peers.Protobuf;
using static EventContracts.Benchmarks.Peers.PlainContext;

namespace EventContracts.Benchmarks.Subjects;

/// <summary>samples.taken: 64 doubles of 15 to 17 digits.</summary>
internal static class Samples
{
    public static Subject Create() => new Subject("samples.taken, random doubles", Payloads.Json(Payloads.Samples(), Default.PlainSamples), Aims.Worst)
        .SystemTextJson(Default.PlainSamples)
        .Binary(Default.PlainSamples, SamplesMessage.Parser)
        .Contract();

    private static Subject Contract(this Subject subject) => subject.Contract(SamplesTaken.Parse(subject.Json), samples => samples.ToUtf8Bytes(),
        (samples, output, count) =>
        {
            for (int i = 0; i < count; i++)
            {
                output.ResetWrittenCount();
                samples.WriteTo(output);
            }
        },
        (json, count) =>
        {
            for (int i = 0; i < count; i++)
                SamplesTaken.TryParse(json, out _, out _);
        },
        (json, count) =>
        {
            long sum = 0;
            for (int i = 0; i < count; i++)
                sum += Sum(SamplesTaken.View.Parse(json));
            return sum;
        });

    private static long Sum(SamplesTaken.View view)
    {
        long sum = Field.Of(view.EventId);
        foreach (double value in view.Values)
            sum += Field.Of(value);
        return sum;
    }
}
