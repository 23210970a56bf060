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

    /// <summary>Each link says something of its own, so none is a mere wrapper.</summary>
    [Theory]
    [InlineData(90)]
    [InlineData(1_200)]
    public void AChainOfReferencesWithKeywordsBesideTakesStepsInProportion(int links)
    {
        BreakFinder finder = Finder(Chain(links, ""), Chain(links, ""","maxLength":5000"""), out StepBudget budget);
        Break found = Assert.Single(finder.Find());
        Assert.Equal($"/$defs/d{links}/maxLength", found.ReaderLocation.Pointer);
        Assert.NotNull(found.Counterexample);
        Assert.InRange(budget.Spent, 1, 2_000 + (20 * links));

        static SchemaVersion Chain(int links, string bound) => Compare.Version(
            "{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + string.Concat(Enumerable.Range(0, links).Select(i => $$"""
                "d{{i}}":{"minLength":{{i + 1}},"$ref":"#/$defs/d{{i + 1}}"},
                """)) + $$"""
                "d{{links}}":{"type":"string"{{bound}}}
                """ + "}}");
    }

    [Theory]
    [InlineData("integer", "number", false)]
    [InlineData("number", "integer", true)]
    public void UnionsOfOneAnotherAreDecidedWithinTheBudget(string from, string to, bool isBroken)
    {
        BreakFinder finder = Finder(Unions(from), Unions(to), out StepBudget budget);
        Assert.Equal(isBroken, finder.Find().Any(found => found.Counterexample is not null));
        Assert.False(budget.IsSpent);

        static SchemaVersion Unions(string leaf)
        {
            string Branches(int except) => string.Concat(Enumerable.Range(0, 12).Where(i => i != except).Select(i => $$"""{"$ref":"#/$defs/d{{i}}"},"""));
            return Compare.Version("{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + string.Join(",", Enumerable.Range(0, 12).Select(i => $$"""
                "d{{i}}":{"anyOf":[{{Branches(i)}}{"type":"object","properties":{"kind":{"const":"{{i}}"},"leaf":{"type":"{{(i == 7 ? leaf : "string")}}"},"next":{"$ref":"#/$defs/d{{(i + 1) % 12}}"} },"required":["kind"]}]}
                """)) + "}}");
        }
    }

    private static BreakFinder Finder(SchemaVersion writer, SchemaVersion reader, out StepBudget budget)
    {
        budget = new StepBudget(CompatibilityOptions.Default.Budget, default);
        return new BreakFinder(new Inclusion(writer, reader, CompatibilityPolicy.Event, ReaderCapabilities.None, budget));
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
