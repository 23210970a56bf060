using System;
using System.Runtime.CompilerServices;
using EventContracts.Serialization;

namespace EventContracts.Benchmarks.Subjects;

/// <summary>What reading a field of a view comes to: a number, so that the work for it is not optimised away. Inlined, as what is measured is the view.</summary>
internal static class Field
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(Utf8Text text) => text.Raw.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(ViewOptional<Utf8Text> text) => text.HasValue ? text.Value.Raw.Length : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(RawJson json) => json.Utf8.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(ViewOptional<RawJson> json) => json.HasValue ? json.Value.Utf8.Length : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(long value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(long? value) => value.GetValueOrDefault();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(bool value) => value ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(bool? value) => value == true ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(double value) => (long)value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(decimal value) => value.Scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(Guid value) => value.GetHashCode();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(DateTimeOffset value) => value.Ticks;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(DateTimeOffset? value) => value is { } time ? time.Ticks : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(Optional<DateTimeOffset?> value) => value.HasValue && value.Value is { } time ? time.Ticks : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(ViewList<Utf8Text, Utf8Text> texts)
    {
        long sum = 0;
        foreach (Utf8Text text in texts)
            sum += text.Raw.Length;
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(ViewOptional<ViewList<Utf8Text, Utf8Text>> texts) => texts.HasValue ? Of(texts.Value) : 0;
}
