using System;
using EventContracts.Serialization;

namespace EventContracts.Benchmarks.Subjects;

/// <summary>What reading a field of a view comes to: a number, so that the work for it is not optimised away.</summary>
internal static class Field
{
    public static long Of(Utf8Text text) => text.Raw.Length;

    public static long Of(ViewOptional<Utf8Text> text) => text.HasValue ? text.Value.Raw.Length : 0;

    public static long Of(RawJson json) => json.Utf8.Length;

    public static long Of(ViewOptional<RawJson> json) => json.HasValue ? json.Value.Utf8.Length : 0;

    public static long Of(long value) => value;

    public static long Of(long? value) => value.GetValueOrDefault();

    public static long Of(bool value) => value ? 1 : 0;

    public static long Of(bool? value) => value == true ? 1 : 0;

    public static long Of(double value) => (long)value;

    public static long Of(decimal value) => (long)value;

    public static long Of(Guid value) => value.GetHashCode();

    public static long Of(DateTimeOffset value) => value.Ticks;

    public static long Of(DateTimeOffset? value) => value is { } time ? time.Ticks : 0;

    public static long Of(Optional<DateTimeOffset?> value) => value.HasValue && value.Value is { } time ? time.Ticks : 0;

    public static long Of(ViewList<Utf8Text, Utf8Text> texts)
    {
        long sum = 0;
        foreach (Utf8Text text in texts)
            sum += text.Raw.Length;
        return sum;
    }

    public static long Of(ViewOptional<ViewList<Utf8Text, Utf8Text>> texts) => texts.HasValue ? Of(texts.Value) : 0;
}
