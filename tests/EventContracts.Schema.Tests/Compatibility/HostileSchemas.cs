using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using EventContracts.Schema.Compatibility;
using Xunit;

namespace EventContracts.Schema.Tests.Compatibility;

/// <summary>Whatever stands in a file, the comparison ends, without an exception and within its budget.</summary>
public sealed class HostileSchemas
{
    public static TheoryData<string> Texts => [.. All];

    private static readonly string[] All =
    [
        "true", "false", "{}", "[]", "1", "null", "\"x\"", "not json", "",
        """{"$ref":"#"}""", """{"allOf":[{"$ref":"#"}]}""", """{"anyOf":[{"$ref":"#"},{"type":"string"}]}""", """{"not":{"$ref":"#"}}""", """{"oneOf":[{"$ref":"#"},{"$ref":"#"}]}""",
        """{"if":{"$ref":"#"},"then":{"$ref":"#"},"else":false}""", """{"properties":{"a":{"$ref":"#"}},"required":["a"]}""",
        """{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}}}""", """{"$ref":"missing.json"}""", """{"properties":{"a":{"$ref":"https://example.com/none"}}}""",
        """{"type":5,"properties":[],"required":"a","enum":{},"minLength":"x","maxLength":-1,"pattern":7,"items":3,"allOf":{},"anyOf":[],"oneOf":[1],"minimum":"1","multipleOf":0}""",
        """{"type":[],"enum":[],"required":[1,null,"a","a"],"dependencies":{"a":1,"b":[2],"c":"d"},"dependentRequired":[],"dependentSchemas":{"x":4}}""",
        """{"minimum":1e400,"maximum":-1e999999999,"multipleOf":1e-400,"minLength":1e300,"maxItems":2.5,"minProperties":-3}""",
        """{"minLength":2000000000}""", """{"minItems":1000000}""", """{"minProperties":1000000}""", """{"contains":{"type":"string"},"minContains":100000}""",
        """{"pattern":"(((((a{1,1000}){1,1000}){1,1000}){1,1000})*)*$"}""", """{"pattern":"(a|aa)*(b|bb)*(c|cc)*$^"}""", """{"pattern":"(?<=x)\\1[z-a"}""", """{"pattern":"^(?=.*a)(?=.*b)(?!.*c)(?=.{8,40}$)[a-z]*$"}""",
        """{"patternProperties":{"a":{},"b":{},"c":{},"d":{},"e":{},"f":{},"g":{"type":"string"},"h":{"minLength":2}},"additionalProperties":false,"minProperties":3}""",
        """{"unevaluatedProperties":{"$ref":"#"},"unevaluatedItems":false,"anyOf":[{"properties":{"a":true}},{"prefixItems":[true]}]}""",
        """{"uniqueItems":true,"items":{"type":"boolean"},"minItems":3}""", """{"uniqueItems":true,"prefixItems":[{"enum":[1,2]},{"enum":[1]},{"enum":[2]}],"minItems":3}""",
        """{"$schema":"http://json-schema.org/draft-04/schema#","minimum":1,"exclusiveMinimum":true,"id":"x"}""", """{"x-event":{"version":7,"partitionKey":{},"id":"/none","reserved":["a"]}}""",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void AnyTextIsComparedWithAnyOther(string text)
    {
        foreach (string other in All)
        {
            foreach (CompatibilityPolicy policy in Enum.GetValues<CompatibilityPolicy>())
            {
                CompatibilityReport report = Compare.Check(text, other, new CompatibilityOptions { Mode = CompatibilityMode.Full, Policy = policy, IncludeGeneratedCode = true, Budget = 20_000 });
                Assert.Equal(report.Backward!.IsBroken, report.Backward.Counterexample is not null);
                Assert.All(report.Findings, finding => Assert.False(string.IsNullOrWhiteSpace(finding.Message)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void AnyTextIsCompatibleWithItself(string text) =>
        Assert.Equal(text.Contains("example.com") || text.Contains("missing") || text.Contains("\"$ref\":\"#/$defs/a\"") || text == """{"$ref":"#"}""" ? "EVC1305" : "", IdsOfOne(text));

    [Fact]
    public void ADeepSchemaIsComparedWithItsChange()
    {
        static string Deep(int levels, string leaf) =>
            string.Concat(Enumerable.Repeat("""{"type":"object","properties":{"a":""", levels)) + leaf + string.Concat(Enumerable.Repeat("""},"required":["a"]}""", levels));
        CompatibilityReport report = Compare.Check(Deep(60, """{"type":"string"}"""), Deep(60, """{"type":"integer"}"""), CompatibilityMode.Backward);
        Assert.Equal("EVC1201", Compare.Ids(report));
        Assert.Equal(120, report.Findings[0].New.Pointer.Split('/').Length - 2);
        Assert.True(Compare.Check(Deep(120, """{"type":"string"}"""), Deep(120, """{"type":"integer"}""")).Verdict is { IsCompatible: false });
    }

    [Fact]
    public void TwelveBranchesThatReferToEachOtherAreDecidedWithinTheBudget()
    {
        static string Union(int fields, string leaf)
        {
            var definitions = new JsonObject();
            for (int i = 0; i < 12; i++)
            {
                var properties = new JsonObject { ["kind"] = new JsonObject { ["const"] = "case" + i }, ["leaf"] = new JsonObject { ["type"] = i == 7 ? leaf : "string" } };
                for (int j = 0; j < fields; j++)
                    properties["f" + j] = new JsonObject { ["$ref"] = "#/$defs/Any" };
                definitions["C" + i] = new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = new JsonArray("kind", "f0") };
            }
            definitions["C0"]!["required"] = new JsonArray("kind");
            definitions["Any"] = new JsonObject { ["oneOf"] = new JsonArray([.. Enumerable.Range(0, 12).Select(i => new JsonObject { ["$ref"] = "#/$defs/C" + i })]) };
            return new JsonObject { ["$ref"] = "#/$defs/Any", ["$defs"] = definitions }.ToJsonString();
        }
        Assert.Empty(Compare.Check(Union(5, "string"), Union(5, "string")).Findings);
        foreach (CompatibilityPolicy policy in Enum.GetValues<CompatibilityPolicy>())
        {
            CompatibilityReport report = Compare.Check(Union(5, "integer"), Union(5, "number"), policy: policy);
            Assert.Equal("Compatible", report.Backward!.ToString());
            Assert.True(report.Forward!.IsBroken, report.Forward.ToString());
            Assert.Equal("EVC1202", Compare.Ids(report));
        }
        Assert.True(Compare.Check(Union(5, "string"), Union(4, "string")).Verdict.IsCompatible);
    }

    [Fact]
    public void BranchesThatNothingTellsApartEndInAVerdictOrInTheBudget()
    {
        static string Union(int maximum) => new JsonObject
        {
            ["oneOf"] = new JsonArray([.. Enumerable.Range(0, 12).Select(i => new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject(Enumerable.Range(0, 6).Select(j => KeyValuePair.Create<string, JsonNode?>("p" + ((i * 5 + j) % 30), new JsonObject { ["type"] = "integer", ["maximum"] = maximum + i }))),
            })]),
        }.ToJsonString();
        CompatibilityReport report = Compare.Check(Union(10), Union(11));
        Assert.True(report.Backward!.IsCompatible || report.Backward.IsUnknown, report.Backward.ToString());
    }

    private const int Links = 1500;

    /// <summary>A compiler's thread may have no more.</summary>
    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#/$defs/NEXT"}},"required":["a"]}""")]
    [InlineData("""{"type":"array","items":{"$ref":"#/$defs/NEXT"},"minItems":1}""")]
    [InlineData("""{"not":{"$ref":"#/$defs/NEXT"}}""")]
    [InlineData("""{"if":{"$ref":"#/$defs/NEXT"},"then":{"minLength":1},"else":{"$ref":"#/$defs/NEXT"}}""")]
    public void AChainOfReferencesFitsIntoAMebibyteOfStack(string link)
    {
        string Chain(string leaf) => "{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + string.Concat(Enumerable.Range(0, Links).Select(i => $"\"d{i}\":" + link.Replace("NEXT", "d" + (i + 1)) + ",")) + "\"d" + Links + "\":" + leaf + "}}";
        CompatibilityReport? report = null;
        var thread = new Thread(() => report = Compare.Check(Chain("""{"type":"string"}"""), Chain("""{"type":"string","maxLength":3}"""), new CompatibilityOptions { Mode = CompatibilityMode.Full, Policy = CompatibilityPolicy.Strict, Budget = 5_000 }), 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.NotNull(report);
        Assert.False(report.Backward!.IsCompatible && report.Forward!.IsCompatible && link.Contains("required"));
    }

    /// <summary>Wrappers say nothing, so a chain of them is what stands at its end: decided, and within a budget that one schema needs.</summary>
    [Theory]
    [InlineData("""{"$ref":"#/$defs/NEXT"}""")]
    [InlineData("""{"allOf":[{"$ref":"#/$defs/NEXT"}]}""")]
    [InlineData("""{"oneOf":[{"$ref":"#/$defs/NEXT"}]}""")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/NEXT"},{"type":"null"}]}""")]
    public void AChainOfWrappersIsDecided(string link)
    {
        string Chain(string leaf) => "{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + string.Concat(Enumerable.Range(0, Links).Select(i => $"\"d{i}\":" + link.Replace("NEXT", "d" + (i + 1)) + ",")) + "\"d" + Links + "\":" + leaf + "}}";
        CompatibilityReport report = Compare.Check(Chain("""{"type":"string"}"""), Chain("""{"type":"string","maxLength":3}"""), new CompatibilityOptions { Mode = CompatibilityMode.Full, Policy = CompatibilityPolicy.Strict, Budget = 5_000 });
        Assert.True(report.Backward!.IsBroken && report.Forward!.IsCompatible, report.Backward + " " + report.Forward);
        Assert.Equal("EVC1208", Compare.Ids(report));
        Assert.Equal($"/$defs/d{Links}/maxLength", report.Findings[0].New.Pointer);
    }

    [Fact]
    public void CancellationIsHonoured()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            CompatibilityChecker.Check(Compare.Version("""{"type":"string"}"""), Compare.Version("""{"type":"integer"}"""), CompatibilityOptions.Default, source.Token));
    }

    [Fact]
    public void AnEmptyBudgetIsUnknownAndSaysSo()
    {
        CompatibilityReport report = Compare.Check("""{"type":"string"}""", """{"type":"integer"}""", new CompatibilityOptions { Budget = 1 });
        Assert.True(report.Verdict.IsUnknown);
        Assert.Equal("EVC1902", Compare.Ids(report));
    }

    private static string IdsOfOne(string text) => string.Join(" ", Compare.Check(text, text).Findings.Select(finding => finding.RuleId).Distinct());
}
