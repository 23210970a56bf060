using System;
using System.Collections.Generic;
using System.Globalization;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Messages;

public sealed class PartitionKeys
{
    [Fact]
    public void JoinPartsWithASlash() => Assert.Equal("tenant/42", KeyText.Join("tenant", "42"));

    [Fact]
    public void NeverMeetWhenTheirPartsDiffer()
    {
        IEnumerable<string?> keys = [KeyText.Join("a/b", "c"), KeyText.Join("a", "b/c"), KeyText.Join("a~1b", "c"), KeyText.Join("a", "b", "c"), KeyText.Join("a~b", "c")];

        Assert.Equal(["a~1b/c", "a/b~1c", "a~01b/c", "a/b/c", "a~0b/c"], keys);
    }

    [Fact]
    public void KeepThePartsThatAreThere()
    {
        Assert.Equal("tenant/", KeyText.Join("tenant", null));
        Assert.Null(KeyText.Join(null, null));
    }

    [Fact]
    public void DontDependOnTheCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = culture;

            Assert.Equal("-1.5 -7 true 2026-01-31", $"{KeyText.Of(-1.5)} {KeyText.Of(-7L)} {KeyText.Of(true)} {KeyText.Of(new DateOnly(2026, 1, 31))}");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void AreEqualForEqualMoments()
    {
        var utc = new DateTimeOffset(2026, 1, 31, 9, 30, 0, TimeSpan.Zero);

        Assert.Equal("2026-01-31T09:30:00Z", KeyText.Of(utc));
        Assert.Equal(KeyText.Of(utc), KeyText.Of(utc.ToOffset(TimeSpan.FromHours(2))));
    }
}
