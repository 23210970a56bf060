using System.Linq;
using System.Text.Json.Nodes;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Compatibility.Breaks;
using EventContracts.Schema.Compatibility.Solving;
using Xunit;

namespace EventContracts.Schema.Tests.Compatibility;

/// <summary>How much work comparisons do, counted rather than timed.</summary>
public sealed class ComparisonWork
{
    [Theory]
    [InlineData("integer", "number")]
    [InlineData("number", "integer")]
    public void AValueIsTestedOnceAgainstASchemaThatRefersToItself(string from, string to)
    {
        var inclusion = new Inclusion(Union(from), Union(to), CompatibilityPolicy.Event, ReaderCapabilities.None, new StepBudget(1_000_000, default));
        bool isBroken = new BreakFinder(inclusion).Find().Count > 0;
        Assert.Equal(from == "number", isBroken);
        Assert.InRange(inclusion.Universe.Truths.Tests, 1, 5_000);
    }

    private static SchemaVersion Union(string leaf)
    {
        var definitions = new JsonObject();
        for (int i = 0; i < 12; i++)
        {
            var properties = new JsonObject { ["kind"] = new JsonObject { ["const"] = "case" + i }, ["leaf"] = new JsonObject { ["type"] = i == 7 ? leaf : "string" } };
            for (int j = 0; j < 5; j++)
                properties["f" + j] = new JsonObject { ["$ref"] = "#/$defs/any" };
            definitions["case" + i] = new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = i == 0 ? new JsonArray("kind") : new JsonArray("kind", "f0") };
        }
        definitions["any"] = new JsonObject { ["oneOf"] = new JsonArray([.. Enumerable.Range(0, 12).Select(i => new JsonObject { ["$ref"] = "#/$defs/case" + i })]) };
        return SchemaVersion.Parse("union.schema.json", new JsonObject { ["$ref"] = "#/$defs/any", ["$defs"] = definitions }.ToJsonString());
    }
}
