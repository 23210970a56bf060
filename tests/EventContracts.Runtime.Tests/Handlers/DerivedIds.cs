using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace EventContracts.Runtime.Tests.Handlers;

public sealed class DerivedIds
{
    private static readonly Guid Id = new("6f1c2f6e-57a2-4a7c-9a53-0b6d1a5a7a10");

    // The value is written down: a release that changes it would make every consumer see new events.
    [Fact]
    public void NeverChange()
    {
        Assert.Equal(new Guid(Expected), EventId.Derive(Id, "invoice"));
        Assert.Equal(Expected, EventId.Derive(Id.ToString(), "invoice"));
    }

    [Fact]
    public void DifferByIdAndStep()
    {
        IEnumerable<string> ids = from id in new[] { "a", "ab", "b" } from step in new[] { "a", "bc", "c", "A" } select EventId.Derive(id, step);

        Assert.Equal(12, ids.Distinct().Count());
    }

    [Fact]
    public void AreUuidsOfVersionEight()
    {
        Guid id = EventId.Derive(Id, "mail");

        Assert.Equal(8, id.Version);
        Assert.InRange(id.Variant, 8, 11);
    }

    [Fact]
    public void NeedAnIdAndAStep()
    {
        Assert.Throws<ArgumentException>(() => EventId.Derive(Guid.Empty, "mail"));
        Assert.Throws<ArgumentException>(() => EventId.Derive("", "mail"));
        Assert.Throws<ArgumentException>(() => EventId.Derive("1", ""));
    }

    private const string Expected = "29b74e74-0f38-8a21-abe6-f400432df81d";
}
