using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using EventContracts.Fuzz.Events;
using EventContracts.Fuzz.Support;
using EventContracts.Fuzz.Twins;
using EventContracts.Serialization;

namespace EventContracts.Fuzz.Subjects;

internal sealed class KindsSubject() : Subject<KindsSampled, KindsSampled.Codec, KindsTwin>("kinds.sampled")
{
    protected override KindsTwin Twin(Draw draw) => new()
    {
        Id = draw.Text(),
        Version = "v1",
        Flag = draw.Maybe(),
        Small = (int)draw.Whole(),
        Big = (ulong)draw.Whole(),
        Ratio = draw.Double(),
        Money = draw.Decimal(),
        Day = DateOnly.FromDateTime(draw.Time().DateTime),
        At = draw.Time(),
        Key = draw.Guid(),
        Open = draw.One("red", "green", "a longer value, with \"quotes\" and ü", draw.Short()),
        Closed = draw.One("on", "off"),
        Blob = draw.Bytes(),
        Maybe = draw.One(default, Support.Draw.Element(null), Support.Draw.Element(draw.Whole())),
        Note = draw.One(default, Support.Draw.Element(null), Support.Draw.Element(draw.Short())),
        Nullable = draw.Maybe() ? draw.Short() : null,
        Union = draw.One(Support.Draw.Element(draw.Whole()), Support.Draw.Element(draw.Short()), Support.Draw.Element(new[] { draw.Whole(), draw.Whole() }), Support.Draw.Element(new { x = draw.Double(), y = 1 }), Support.Draw.Element(new { z = draw.Short() }), Support.Draw.Element(null)),
        Pair = (draw.Whole(), draw.Short()),
        Line = (draw.Double(), draw.Double()),
        Counts = draw.Map(draw.Whole),
        Lists = draw.Map(() => new List<string> { draw.Short(), draw.Short() }),
        Tree = Tree(draw, 4),
        Anything = draw.One(default, Support.Draw.Element(null), Support.Draw.Element(new { a = new object[] { 1, draw.Short() } })),
        Long = draw.One<bool?>(null, true, false),
    };

    protected override bool TryDump(ReadOnlySpan<byte> json, Utf8JsonWriter to, out EventError error)
    {
        if (!KindsSampled.View.TryParse(json, out KindsSampled.View view, out error))
            return false;
        to.WriteStartObject();
        Scalars(view, to);
        Texts(view, to);
        Containers(view, to);
        to.WriteEndObject();
        return true;
    }

    private static void Scalars(KindsSampled.View view, Utf8JsonWriter to)
    {
        to.WriteBoolean("flag", view.Flag);
        to.Scalar<int, Int32Codec>("small", view.Small);
        to.Scalar<ulong, UInt64Codec>("big", view.Big);
        to.Scalar<double, DoubleCodec>("ratio", view.Ratio);
        to.Scalar<decimal, DecimalCodec>("money", view.Money);
        to.Scalar<DateOnly, DateCodec>("day", view.Day);
        to.Scalar<DateTimeOffset, DateTimeCodec>("at", view.At);
        to.Scalar<Guid, GuidCodec>("key", view.Key);
        if (view.Maybe.HasValue)
            to.Scalar<long?, NullableCodec<long, Int64Codec>>("maybe", view.Maybe.Value);
        if (view.Long is { } isLong)
            to.WriteBoolean("a member whose name is longer than the prediction", isLong);
    }

    private static void Texts(KindsSampled.View view, Utf8JsonWriter to)
    {
        to.Text("id", view.Id);
        to.Text("version", view.Version);
        to.Text("open", view.Open);
        to.Scalar<KindsSampledClosed, KindsSampledClosedCodec>("closed", view.Closed);
        // A view gives base64 as it is.
        to.Scalar<EventBytes, Base64Codec>("blob", EventReader.Read<EventBytes, Base64Codec>(view.Blob.Utf8));
        to.Text("note", view.Note);
        to.Text("nullable", view.Nullable);
    }

    private static void Containers(KindsSampled.View view, Utf8JsonWriter to)
    {
        to.Raw("union", view.Union);
        to.WriteStartArray("pair");
        to.Scalar<long, Int64Codec>(view.Pair.Item1);
        to.WriteStringValue(view.Pair.Item2.ToString());
        to.WriteEndArray();
        to.WriteStartArray("line");
        to.Scalar<double, DoubleCodec>(view.Line.Item1);
        to.Scalar<double, DoubleCodec>(view.Line.Item2);
        to.WriteEndArray();
        to.WriteStartObject("counts");
        var keys = new KeySet();
        foreach (var entry in view.Counts)
            to.Scalar<long, Int64Codec>(keys.Add(entry.Key), entry.Value);
        to.WriteEndObject();
        to.WriteStartObject("lists");
        keys = new KeySet();
        foreach (var entry in view.Lists)
        {
            to.WriteStartArray(keys.Add(entry.Key));
            foreach (Utf8Text text in entry.Value)
                to.WriteStringValue(text.ToString());
            to.WriteEndArray();
        }
        to.WriteEndObject();
        to.WritePropertyName("tree");
        Tree(view.Tree, to);
        if (view.Anything.IsPresent)
        {
            to.WritePropertyName("anything");
            if (view.Anything.IsNull)
                to.WriteNullValue();
            else
                to.WriteRawValue(view.Anything.Value.Utf8, skipInputValidation: true);
        }
    }

    private static void Tree(KindsSampledTree.View view, Utf8JsonWriter to)
    {
        to.WriteStartObject();
        to.Text("name", view.Name);
        if (view.Children.HasValue)
        {
            to.WriteStartArray("children");
            foreach (KindsSampledTree.View child in view.Children.Value)
                Tree(child, to);
            to.WriteEndArray();
        }
        to.WriteEndObject();
    }

    private static TreeTwin Tree(Draw draw, int depth) => new()
    {
        Name = draw.Short(),
        Children = depth == 0 || draw.Maybe() ? null : [.. Enumerable.Range(0, draw.Count(3)).Select(_ => Tree(draw, depth - 1))],
    };
}
