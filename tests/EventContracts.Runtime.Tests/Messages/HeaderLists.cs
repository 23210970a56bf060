using System;
using System.Linq;
using Xunit;

namespace EventContracts.Runtime.Tests.Messages;

public sealed class HeaderLists
{
    [Fact]
    public void FindTheLastOfRepeatedNames()
    {
        EventHeaderList headers = [new("a", "1"), new("b", "2"), new("a", "3")];

        Assert.Equal("3", headers["a"]);
        Assert.Equal(3, headers.Count);
        Assert.Equal(["1", "2", "3"], headers.Select(header => header.Text));
    }

    [Fact]
    public void TellNamesApartByCase()
    {
        EventHeaderList headers = [new("A", "1")];

        Assert.Null(headers["a"]);
    }

    [Fact]
    public void AreEmptyByDefault()
    {
        EventHeaderList headers = default;

        Assert.Empty(headers);
        Assert.Null(headers["a"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => headers[0]);
    }
}
