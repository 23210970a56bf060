using System;
using System.Linq;
using System.Text.RegularExpressions;
using EventContracts.Generator.Mapping;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>The type of a list's items is called by the singular of the list, where English leaves no doubt about it.</summary>
public sealed class NamesOfItems
{
    [Theory]
    [InlineData("OrderPlacedItems", "OrderPlacedItem")]
    [InlineData("Addresses", "Address")]
    [InlineData("Entries", "Entry")]
    [InlineData("LineItems", "LineItem")]
    [InlineData("Responses", "Response")]
    [InlineData("Statuses", "Status")]
    [InlineData("Boxes", "Box")]
    [InlineData("Branches", "Branch")]
    [InlineData("Children", "Child")]
    [InlineData("Values", "Value")]
    [InlineData("UserIds", "UserId")]
    [InlineData("RelatedPeople", "RelatedPerson")]
    [InlineData("Phones", "Phone")]
    public void APluralHasOneSingular(string plural, string singular) => Assert.Equal(singular, Singular.Of(plural));

    [Theory]
    [InlineData("Address")]
    [InlineData("Status")]
    [InlineData("Series")]
    [InlineData("Analyses")]
    [InlineData("Leaves")]
    [InlineData("Data")]
    [InlineData("OrderItem")]
    [InlineData("DNS")]
    [InlineData("S")]
    [InlineData("")]
    public void WhatIsNoPluralOrHasTwoSingularsHasNone(string name) => Assert.Null(Singular.Of(name));

    [Fact]
    public void ItemsAreCalledByIt()
    {
        string[] names = NestedTypes("""
            { "type": "object", "properties": {
                "lines": { "type": "array", "items": { "type": "object", "properties": { "a": { "type": "string" } } } },
                "line": { "type": "object", "properties": { "b": { "type": "string" } } },
                "data": { "type": "array", "items": { "type": "object", "properties": { "c": { "type": "string" } } } },
                "rows": { "type": "array", "items": { "type": "array", "items": { "type": "object", "properties": { "d": { "type": "string" } } } } } } }
            """);

        Assert.Equal(["OrderDataItem", "OrderLine", "OrderLine2", "OrderRowItem"], names);
    }

    private static string[] NestedTypes(string schema) =>
        [.. Regex.Matches(new GeneratorRun(("/app/order.schema.json", schema)).Sources["Order.v1.g.cs"], @"partial record (\w+)").Select(match => match.Groups[1].Value).Where(name => name != "Order").Order(StringComparer.Ordinal)];
}
