using System;
using System.Buffers;
using EndToEnd.Contracts;
using EventContracts;
using Xunit;

namespace EndToEnd;

public sealed class BuffersOfEveryKind
{
    [Fact]
    public void AnEventInSegmentsReadsTheSameWhereverItIsCut()
    {
        byte[] json = Samples.Order().ToUtf8Bytes();
        for (int at = 0; at <= json.Length; at++)
        {
            Assert.True(EventReader.TryRead<OrderPlaced, OrderPlaced.Codec>(Sequence(json[..at], json[at..]), out OrderPlaced? order, out _));
            Assert.Equal(Samples.Order(), order);
        }
    }

    [Fact]
    public void SegmentsMayBeOfOneByteOrNone()
    {
        byte[] json = Samples.User().ToUtf8Bytes();
        ReadOnlySequence<byte> bytes = Sequence(Array.ConvertAll(json, one => new[] { one }));

        Assert.True(EventReader.TryRead<UserCreated, UserCreated.Codec>(bytes, out UserCreated? user, out _));
        Assert.Equal(Samples.User(), user);
        Assert.True(EventReader.TryRead<UserCreated, UserCreated.Codec>(Sequence([], json[..10], [], json[10..], []), out user, out _));
        Assert.Equal(Samples.User(), user);
    }

    [Fact]
    public void ARefusalNamesThePlaceInTheWhole()
    {
        byte[] json = Samples.User().ToUtf8Bytes();
        json[json.AsSpan().IndexOf("usr_42"u8)] = 0x01;
        EventReader.TryRead<UserCreated, UserCreated.Codec>(json, out _, out EventError whole);
        for (int at = 0; at <= json.Length; at++)
        {
            Assert.False(EventReader.TryRead<UserCreated, UserCreated.Codec>(Sequence(json[..at], json[at..]), out _, out EventError error));
            Assert.Equal(whole, error);
        }
        Assert.Equal("/userId", whole.Pointer);
    }

    [Fact]
    public void OneSegmentIsNotCopied()
    {
        byte[] json = Samples.User().ToUtf8Bytes();
        var bytes = new ReadOnlySequence<byte>(json);
        Assert.True(EventReader.TryRead<UserCreated, UserCreated.Codec>(json, out _, out _));
        long before = GC.GetAllocatedBytesForCurrentThread();
        EventReader.TryRead<UserCreated, UserCreated.Codec>(json, out _, out _);
        long ofSpan = GC.GetAllocatedBytesForCurrentThread() - before;
        EventReader.TryRead<UserCreated, UserCreated.Codec>(bytes, out _, out _);
        before = GC.GetAllocatedBytesForCurrentThread();
        EventReader.TryRead<UserCreated, UserCreated.Codec>(bytes, out _, out _);

        Assert.Equal(ofSpan, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void AllWritersWriteTheSameBytes()
    {
        OrderPlaced order = Samples.Order();
        byte[] expected = order.ToUtf8Bytes();
        var buffer = new ArrayBufferWriter<byte>(1);
        var exact = new byte[expected.Length];
        order.WriteTo(buffer);

        Assert.Equal(expected, buffer.WrittenSpan.ToArray());
        Assert.True(EventWriter.TryWrite<OrderPlaced, OrderPlaced.Codec>(order, exact, out int written));
        Assert.Equal(expected.Length, written);
        Assert.Equal(expected, exact);
    }

    [Fact]
    public void ASpanThatIsTooShortIsRefusedAndNotOverrun()
    {
        OrderPlaced order = Samples.Order();
        int length = order.ToUtf8Bytes().Length;
        var memory = new byte[length + 64];
        for (int room = 0; room < length; room++)
        {
            memory.AsSpan().Fill(0xEE);

            Assert.False(EventWriter.TryWrite<OrderPlaced, OrderPlaced.Codec>(order, memory.AsSpan(0, room), out int written));
            Assert.Equal(0, written);
            Assert.Equal(-1, memory.AsSpan(room).IndexOfAnyExcept((byte)0xEE));
        }
    }

    private static ReadOnlySequence<byte> Sequence(params byte[][] segments)
    {
        var first = new Segment(segments[0], null);
        Segment last = first;
        foreach (byte[] bytes in segments.AsSpan(1))
            last = new Segment(bytes, last);
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(byte[] bytes, Segment? before)
        {
            Memory = bytes;
            if (before is null)
                return;
            RunningIndex = before.RunningIndex + before.Memory.Length;
            before.Next = this;
        }
    }
}
