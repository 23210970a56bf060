using System;
using System.Linq;
using Xunit;

namespace EventContracts.Generator.Tests;

public sealed class Determinism
{
    private static readonly (string, string)[] Schemas =
    [
        ("/app/a/created.schema.json", """{"type":"object","properties":{"x":{"$ref":"../shared/money.json"},"y":{"type":"object","properties":{"z":{"enum":["a","b"]}}}}}"""),
        ("/app/b/created.schema.json", """{"type":"object","properties":{"x":{"$ref":"../shared/money.json"},"foo_bar":{"type":"string"},"fooBar":{"type":"string"}}}"""),
        ("/app/shared/money.json", """{"$schema":"http://json-schema.org/draft-07/schema#","type":"object","properties":{"amount":{"type":"number","format":"decimal"}},"required":["amount"]}"""),
        ("/app/user.created.v1.schema.json", """{"type":"object","properties":{"id":{"type":"string"}},"required":["id"]}"""),
        ("/app/user.created.v2.schema.json", """{"type":"object","properties":{"id":{"type":"string"},"email":{"type":"string"}},"required":["id","email"]}"""),
    ];

    [Fact]
    public void TheOrderOfTheFilesChangesNothing()
    {
        var expected = new GeneratorRun(Schemas).Sources;
        var random = new Random(42);
        for (int i = 0; i < 10; i++)
        {
            (string, string)[] shuffled = [.. Schemas];
            random.Shuffle(shuffled);
            Assert.Equal(expected.OrderBy(one => one.Key), new GeneratorRun(shuffled).Sources.OrderBy(one => one.Key));
        }
    }

    [Fact]
    public void FilesOfOneNameInTwoFoldersAndTwoVersionsOfOneEventStandSideBySide()
    {
        GeneratorRun run = new(Schemas);

        Assert.Empty(run.Problems);
        Assert.Equal(["BCreated.v1.g.cs", "Created.v1.g.cs", "EventContractsCatalog.g.cs", "Money.v1.g.cs", "UserCreated.v1.g.cs", "UserCreatedV2.v2.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void GeneratedCodeNamesNoPlaceOfTheMachine() =>
        Assert.All(new GeneratorRun(Schemas).Sources.Values, source => Assert.DoesNotContain("/app/", source));
}
