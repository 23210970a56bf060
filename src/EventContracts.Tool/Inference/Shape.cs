using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Inference;

/// <summary>What was seen at one place of the samples.</summary>
internal sealed class Shape
{
    // Names that come and go are keys of a map when there are this many times more of them than in one object.
    private const int MapFactor = 3;
    private const int MapObjects = 3;

    private readonly Dictionary<string, Shape> byName = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private int membersSeen;

    /// <summary>How often something was here.</summary>
    public int Count { get; private set; }

    public int Objects { get; private set; }

    public int Arrays { get; private set; }

    public int Texts { get; private set; }

    public int Booleans { get; private set; }

    public int Nulls { get; private set; }

    public int Integers { get; private set; }

    /// <summary>Numbers that are written with a fraction or an exponent, or are too large for an integer of 64 bits.</summary>
    public int Fractions { get; private set; }

    public Shape? Items { get; private set; }

    /// <summary>Formats that every text had.</summary>
    public TextFormats Formats { get; private set; } = TextFormats.All;

    /// <summary>In the order in which they were first seen.</summary>
    public IEnumerable<(string Name, Shape Shape)> Members => names.Select(name => (name, byName[name]));

    /// <summary>Its members are entries under names that nobody can know.</summary>
    public bool IsMap => Objects >= MapObjects && names.Count > MapFactor * Math.Max(1, membersSeen / Objects)
        && byName.Values.All(member => member.Count * 2 <= Objects) && Values().KindCount <= 1;

    /// <summary>How many kinds of value there are, null aside.</summary>
    public int KindCount => new[] { Objects, Arrays, Texts, Booleans, Integers + Fractions }.Count(count => count > 0);

    public Shape? Find(string name) => byName.GetValueOrDefault(name);

    public bool IsRequired(Shape member) => member.Count == Objects;

    public static Shape Of(IEnumerable<JsonNode> samples)
    {
        var shape = new Shape();
        foreach (JsonNode sample in samples)
            shape.Add(sample);
        return shape;
    }

    /// <summary>What the members have in common.</summary>
    public Shape Values()
    {
        var values = new Shape();
        foreach (Shape member in byName.Values)
            values.Merge(member);
        return values;
    }

    private void Add(JsonNode value)
    {
        Count++;
        switch (value.Kind)
        {
            case JsonKind.Object: AddObject(value); break;
            case JsonKind.Array: AddArray(value); break;
            case JsonKind.String: AddText(value.Text); break;
            case JsonKind.Number when long.TryParse(value.Text, System.Globalization.CultureInfo.InvariantCulture, out _): Integers++; break;
            case JsonKind.Number: Fractions++; break;
            case JsonKind.Null: Nulls++; break;
            default: Booleans++; break;
        }
    }

    private void AddObject(JsonNode value)
    {
        Objects++;
        // Of a repeated key the first counts.
        foreach (JsonMember member in value.Members.Where(member => value.FindMember(member.Name) == member))
        {
            membersSeen++;
            Member(member.Name).Add(member.Value);
        }
    }

    private void AddArray(JsonNode value)
    {
        Arrays++;
        foreach (JsonNode item in value.Items)
            (Items ??= new Shape()).Add(item);
    }

    private void AddText(string text)
    {
        Texts++;
        Formats = Formats.Narrow(text);
    }

    private void Merge(Shape other)
    {
        (Count, Objects, Arrays, Texts) = (Count + other.Count, Objects + other.Objects, Arrays + other.Arrays, Texts + other.Texts);
        (Booleans, Nulls, Integers, Fractions) = (Booleans + other.Booleans, Nulls + other.Nulls, Integers + other.Integers, Fractions + other.Fractions);
        membersSeen += other.membersSeen;
        Formats = Formats.And(other.Formats);
        foreach ((string name, Shape member) in other.Members)
            Member(name).Merge(member);
        if (other.Items is not null)
            (Items ??= new Shape()).Merge(other.Items);
    }

    private Shape Member(string name)
    {
        if (!byName.TryGetValue(name, out Shape? member))
        {
            byName.Add(name, member = new Shape());
            names.Add(name);
        }
        return member;
    }
}
