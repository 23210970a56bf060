using System;
using System.Text;
using EndToEnd.Contracts;
using EventContracts;
using Xunit;

namespace EndToEnd;

/// <summary>A tuple is a record of its places and an array on the wire.</summary>
public sealed class Tuples
{
    private const string Start = """{"eventId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","trackId":"t","from":""";

    [Fact]
    public void PlacesAreWrittenInTheirOrderAndLeftOffAtTheEnd()
    {
        Assert.Equal("[1.5,-2]", From(new TrackMovedPosition { Longitude = 1.5, Latitude = -2 }));
        Assert.Equal("[1.5,-2,3]", From(new TrackMovedPosition { Longitude = 1.5, Latitude = -2, Altitude = 3 }));
        Assert.Equal("[1.5,-2,3,null]", From(new TrackMovedPosition { Longitude = 1.5, Latitude = -2, Altitude = 3, Label = new Optional<string?>(null) }));
    }

    [Fact]
    public void AHoleBeforeAPlaceThatIsThereIsNull() =>
        Assert.Equal("[1.5,-2,null,\"x\"]", From(new TrackMovedPosition { Longitude = 1.5, Latitude = -2, Label = "x" }));

    [Fact]
    public void ConstantsAreGivenAndTheRestFollows()
    {
        var change = new TrackMovedChange { Item3 = new TrackMovedChangeItem2 { By = "me" }, Rest = ["a", "b"] };

        Assert.Equal((2L, "moved"), (change.Item1, change.Item2));
        Assert.EndsWith("""[1,2],"change":[2,"moved",{"by":"me"},"a","b"]}""", Encoding.UTF8.GetString(Event(new TrackMovedPosition { Longitude = 1, Latitude = 2 }, change).ToUtf8Bytes()));
    }

    [Fact]
    public void WhatIsReadIsEqualToWhatWasWritten()
    {
        TrackMoved moved = Event(new TrackMovedPosition { Longitude = 1, Latitude = 2, Altitude = 3 }, new TrackMovedChange { Item3 = new TrackMovedChangeItem2 { By = "me" }, Rest = ["a"] });

        Assert.Equal(moved, TrackMoved.Parse(moved.ToUtf8Bytes()));
    }

    [Fact]
    public void ItemsBeyondAClosedTupleAreSkippedLikeUnknownMembers() =>
        Assert.Equal(new TrackMovedPosition { Longitude = 1, Latitude = 2, Altitude = 3, Label = "x" }, TrackMoved.Parse(Encoding.UTF8.GetBytes(Start + """ [ 1 , 2 , 3 , "x" , {"a":[1]} , 5 ] }""")).From);

    [Theory]
    [InlineData("[1]", EventErrorCode.Missing, "/from", 73)]
    [InlineData("[]", EventErrorCode.Missing, "/from", 72)]
    [InlineData("[1,\"2\"]", EventErrorCode.WrongType, "/from/1", 74)]
    [InlineData("[1,2,3,4]", EventErrorCode.WrongType, "/from/3", 78)]
    [InlineData("{}", EventErrorCode.WrongType, "/from", 71)]
    [InlineData("[1,2", EventErrorCode.Malformed, "/from", 75)]
    [InlineData("[1,]", EventErrorCode.Malformed, "/from/1", 74)]
    [InlineData("[1 2]", EventErrorCode.Malformed, "/from", 74)]
    [InlineData("[1,2],\"change\":[2,\"went\",{\"by\":\"x\"}]", EventErrorCode.InvalidValue, "/change/1", 89)]
    [InlineData("[1,2],\"change\":[2,\"moved\",{}]", EventErrorCode.Missing, "/change/2", 99)]
    [InlineData("[1,2],\"change\":[2,\"moved\",{\"by\":\"x\"},1]", EventErrorCode.InvalidValue, "/change/3", 108)]
    public void AFaultIsNamedByPlaceAndOffset(string json, EventErrorCode code, string pointer, long offset)
    {
        Assert.False(TrackMoved.TryParse(Encoding.UTF8.GetBytes(Start + json + "}"), out _, out EventError error));

        Assert.Equal((code, pointer, offset), (error.Code, error.Pointer, error.ByteOffset));
    }

    [Fact]
    public void AViewReadsEveryPlaceWithoutAnAllocation()
    {
        byte[] json = Event(new TrackMovedPosition { Longitude = 1, Latitude = 2, Label = new Optional<string?>(null), Altitude = 3 }, new TrackMovedChange { Item3 = new TrackMovedChangeItem2 { By = "me" }, Rest = ["a", "bc"] }).ToUtf8Bytes();
        Assert.Equal(1 + 2 + 3 + 4 + 2 + 5 + 2 + 3, Sum(json));
        Sum(json);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Sum(json);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("[1]", "")]
    [InlineData("[1,true]", "/1")]
    [InlineData("{}", "")]
    public void AViewRefusesWhatTheRecordRefuses(string json, string pointer)
    {
        var failure = Assert.Throws<EventFormatException>(() => TrackMovedPosition.View.Parse(Encoding.UTF8.GetBytes(json)).Longitude);
        Assert.Equal(pointer, failure.Error.Pointer);
    }

    private static int Sum(byte[] json)
    {
        TrackMoved.View view = TrackMoved.View.Parse(json);
        TrackMovedPosition.View from = view.From;
        TrackMovedChange.View change = view.Change.Value;
        int sum = (int)(from.Longitude + from.Latitude + from.Altitude!.Value) + (from.Label.IsNull ? 4 : 0) + (int)change.Item1 + change.Item2.Raw.Length + change.Item3.Value.By.Raw.Length;
        foreach (Utf8Text text in change.Rest)
            sum += text.Raw.Length;
        return sum;
    }

    private static string From(TrackMovedPosition from) =>
        Encoding.UTF8.GetString(Event(from, null).ToUtf8Bytes()) is var json ? json[Start.Length..^1] : "";

    private static TrackMoved Event(TrackMovedPosition from, TrackMovedChange? change) =>
        new() { EventId = Guid.Parse("3f2504e0-4f89-41d3-9a0c-0305e82c3301"), TrackId = "t", From = from, Change = change };
}
