using System.Linq;
using EventContracts.Schema.Compatibility;
using Xunit;

namespace EventContracts.Schema.Tests.Compatibility;

/// <summary>What schemas do that are published version by version: see docs/real-histories.md.</summary>
public sealed class PublishedVersions
{
    private const string Slot = """{"$id":"/fragment/slot/1.0.0","$schema":"https://json-schema.org/draft-07/schema#","type":"object","additionalProperties":false,"properties":{"size":{"type":"integer","minimum":0}},"required":["size"]}""";

    public static TheoryData<string, string> SafeReleases => new()
    {
        // A closed object grows, a list of texts grows, a member may be null from now on and then absent.
        { Closed(""" "a":{"type":"string"} """, "a"), Closed(""" "a":{"type":["string","null"]},"b":{"type":"integer"} """) },
        { Compare.Property("""{"enum":["a","b"]}"""), Compare.Property("""{"type":"string","enum":["a","b","c"]}""") },
        { Compare.Property("""{"type":["string","null"],"enum":["a","b"]}"""), Compare.Property("""{"type":["string","null"],"enum":["a","b",null]}""") },
        // A length that the pattern has had all along.
        { Compare.Property("""{"type":"string","pattern":"^[0-9a-f]{8}$|^[0-9a-f]{16}$"}"""), Compare.Property("""{"type":"string","pattern":"^[0-9a-f]{8}$|^[0-9a-f]{16}$","maxLength":16}""") },
        // Generators change how they spell "or null".
        { Compare.Property("""{"type":["array","null"],"items":{"type":"string"}}"""), Compare.Property("""{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}]}""") },
        // Fragments that are copied in bring their identifier along, as often as they are used.
        { Closed(""" "a":{"type":"string"} """), Closed(""" "a":{"type":"string"},"slots":{"type":"object","properties":{"main":SLOT},"required":["main"],"additionalProperties":SLOT} """.Replace("SLOT", Slot)) },
        // A dialect of one's own, which nobody can look up.
        { """{"$schema":"http://example.com/self-describing/1-0-0#","self":{"version":"1-0-0"},"type":"object","properties":{"a":{}}}""", """{"$schema":"http://example.com/self-describing/1-0-0#","self":{"version":"1-0-1"},"type":"object","properties":{"a":{},"b":{"type":"string"}}}""" },
        { """{"$schema":"http://json-schema.org/draft-04/schema#","id":"https://example.com/order-1.0.json","properties":{"a":{"$ref":"#/definitions/a"}},"definitions":{"a":{"type":"integer"}}}""", """{"$schema":"http://json-schema.org/draft-04/schema#","id":"https://example.com/order-1.1.json","properties":{"a":{"$ref":"#/definitions/b"}},"definitions":{"b":{"type":"number"}}}""" },
    };

    [Theory]
    [MemberData(nameof(SafeReleases))]
    public void ASafeReleaseIsSilent(string old, string now)
    {
        CompatibilityReport report = Compare.Check(old, now, CompatibilityMode.Backward);
        Assert.Equal(("Compatible", ""), (report.Verdict.ToString(), Compare.Ids(report)));
    }

    [Theory]
    [InlineData("https://example.com/bom-1.2b.schema.json", "https://example.com/bom-1.3.schema.json", "")]
    [InlineData("https://example.com/order-placed-1.0-rc1.json", "https://example.com/order-placed-1.0.json", "")]
    [InlineData("order_1.0-preview", "order_1.0", "")]
    [InlineData("https://example.com/v1alpha1-order.json", "https://example.com/v1beta2-order.json", "")]
    [InlineData("https://example.com/order-draft.json", "https://example.com/order.json", "EVC1401")]
    [InlineData("https://example.com/vat-1.0.json", "https://example.com/tax-1.0.json", "EVC1401")]
    [InlineData("https://example.com/order.placed", "https://example.com/order.placed2b", "EVC1401")]
    public void AVersionInAnIdentifierIsNoOtherEvent(string old, string now, string ids) =>
        Assert.Equal(ids, Compare.Ids(Compare.Check($$"""{"$id":"{{old}}"}""", $$"""{"$id":"{{now}}"}""", CompatibilityMode.Backward)));

    /// <summary>Whatever stands there, both versions ask for the same.</summary>
    [Fact]
    public void AReferenceThatLeadsNowhereInBothVersionsIsTakenForUnchanged()
    {
        static string Order(string more) => $$$"""{"type":"object","allOf":[{"$ref":"common.json#/definitions/meta"}],"properties":{"id":{"$ref":"id.json"}{{{more}}} } }""";
        CompatibilityReport report = Compare.Check(Order(""), Order(""","b":{"type":"string"}"""), CompatibilityMode.Backward);
        Assert.Equal("Compatible", report.Verdict.ToString());
        Assert.Equal(["EVC1305", "EVC1305"], report.Findings.Select(finding => finding.RuleId));
        Assert.All(report.Findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
        Assert.Contains("'common.json#/definitions/meta' resolves in neither version", report.Findings[0].Message);
    }

    [Fact]
    public void AReferenceThatLeadsNowhereInOneVersionOrElsewhereIsUndecided()
    {
        string old = Compare.Property("""{"$ref":"money.json"}""");
        CompatibilityReport other = Compare.Check(old, Compare.Property("""{"$ref":"amount.json"}"""), CompatibilityMode.Backward), none = Compare.Check(old, Compare.Property("""{"type":"string"}"""), CompatibilityMode.Backward);
        Assert.True(other.Verdict.IsUnknown && none.Verdict.IsUnknown);
        Assert.Contains(other.Findings, finding => finding is { RuleId: "EVC1305", Severity: FindingSeverity.Error } && finding.Message.Contains("In the new version 'amount.json'"));
        Assert.Contains(none.Findings, finding => finding is { RuleId: "EVC1305", Severity: FindingSeverity.Error } && finding.Message.Contains("In the old version 'money.json'"));
    }

    [Fact]
    public void ABreakBesideAReferenceThatLeadsNowhereIsFound()
    {
        static string Order(string type) => $$$"""{"type":"object","properties":{"id":{"$ref":"id.json"},"n":{"type":"{{{type}}}"} } }""";
        CompatibilityReport report = Compare.Check(Order("string"), Order("integer"), CompatibilityMode.Backward);
        Assert.True(report.Verdict.IsBroken);
        Assert.Equal("EVC1305 EVC1201", Compare.Ids(report));
    }

    [Theory]
    [InlineData("""{"a":{"type":"string","default":"x"}}""", """{"a":{"type":"string","default":"y"}}""", "another default now")]
    [InlineData("""{"a":{"type":"string","default":"x"}}""", """{"a":{"type":"string"}}""", "no default now")]
    [InlineData("""{"b":{"$ref":"#/$defs/b"},"a":{"type":"string","default":"x"}}""", """{"b":{"$ref":"#/$defs/b"},"a":{"type":"string","default":"y"}}""", "another default now")]
    public void ADefaultCountsWhereThePropertyMayBeMissing(string old, string now, string message)
    {
        string With(string properties, string required) => $$$"""{"$defs":{"b":{"type":"object"}},"type":"object","properties":{{{properties}}},"required":[{{{required}}}] }""";
        CompatibilityFinding finding = Assert.Single(Compare.Check(With(old, ""), With(now, ""), CompatibilityMode.Backward).Findings);
        Assert.Equal(("EVC1215", "/a"), (finding.RuleId, finding.Path));
        Assert.Contains(message, finding.Message);
        Assert.Empty(Compare.Check(With(old, "\"a\""), With(now, "\"a\""), CompatibilityMode.Backward).Findings);
    }

    /// <summary>One definition for two properties, one of them required.</summary>
    [Fact]
    public void ADefaultCountsWhereOneOfItsPropertiesMayBeMissing()
    {
        static string Order(string value) => $$$"""{"$defs":{"c":{"type":"string","default":"{{{value}}}"}},"type":"object","properties":{"a":{"$ref":"#/$defs/c"},"b":{"$ref":"#/$defs/c"}},"required":["a"]}""";
        Assert.Equal("EVC1215", Compare.Ids(Compare.Check(Order("EUR"), Order("USD"), CompatibilityMode.Backward)));
    }

    /// <summary>What every item could have stands in one branch for all items and in another for the first.</summary>
    [Fact]
    public void APropertyThatMovedIntoATupleIsNotRemoved()
    {
        const string old = """{"type":"array","items":{"type":"object","properties":{"license":{"type":"string"},"expression":{"type":"string"}}}}""";
        static string Now(string name) => $$$$$"""{"type":"array","anyOf":[{"items":{"type":"object","properties":{"license":{"type":"string"}}}},{"prefixItems":[{"type":"object","properties":{"{{{{{name}}}}}":{"type":"string"}}}],"items":false}]}""";
        Assert.DoesNotContain("EVC1106", Compare.Ids(Compare.Check(Compare.Property(old), Compare.Property(Now("expression")), CompatibilityMode.Backward)));
        Assert.Contains("EVC1106", Compare.Ids(Compare.Check(Compare.Property(old), Compare.Property(Now("text")), CompatibilityMode.Backward)));
    }

    [Fact]
    public void PositionsOfATupleAreComparedEachWithItsOwn()
    {
        static string Tuple(string first, string second) => Compare.Property($$"""{"type":"array","prefixItems":[{"type":"string"{{first}}},{"type":"string"{{second}}}]}""");
        Assert.Empty(Compare.Check(Tuple(""","format":"email" """, ""), Tuple(""","format":"email" """, ""), CompatibilityMode.Backward).Findings);
        CompatibilityFinding finding = Assert.Single(Compare.Check(Tuple("", ""), Tuple("", ""","format":"email" """), CompatibilityMode.Backward).Findings);
        Assert.Equal(("EVC1212", "/v/1"), (finding.RuleId, finding.Path));
    }

    /// <summary>Databases bring lengths in the thousands. Each is found, none costs more than a short one.</summary>
    [Fact]
    public void LongLengthsDoNotSpendTheBudget()
    {
        static string Table(string length) => Closed(string.Join(",", Enumerable.Range(0, 30).Select(i => $$""" "c{{i}}":{"type":"string"{{length}}} """)));
        CompatibilityReport report = Compare.Check(Table(""), Table(""","maxLength":65535"""), CompatibilityMode.Backward);
        Assert.Equal(Enumerable.Repeat("EVC1208", 30), report.Findings.Select(finding => finding.RuleId));
        Assert.All(report.Findings, finding => Assert.Equal(65536, finding.Counterexample!.Members.Single().Value.Text.Length));
    }

    [Theory]
    [InlineData("""{"minLength":2}""", """{"minLength":2,"not":{"enum":["aa","bb"]}}""")]
    [InlineData("""{"type":"string","maxLength":1,"not":{"enum":["","a"]}}""", """{"type":"string","maxLength":1,"not":{"enum":["","a","b"]}}""")]
    [InlineData("""{"type":"string","maxLength":0}""", """{"type":"integer"}""")]
    public void TextsThatAreExcludedAreNotProposed(string old, string now) =>
        Assert.True(Compare.Check(Compare.Property(old), Compare.Property(now), CompatibilityMode.Backward).Verdict.IsBroken);

    [Fact]
    public void NoTextIsLeftWhereTheOnlyOneIsExcluded() =>
        Assert.True(Compare.Check(Compare.Property("""{"type":"string","maxLength":0,"not":{"const":""}}"""), Compare.Property("false"), CompatibilityMode.Backward).Verdict.IsCompatible);

    private static string Closed(string properties, string? required = null) =>
        $$"""{"type":"object","properties":{ {{properties}} },"required":[{{(required is null ? "" : $"\"{required}\"")}}],"additionalProperties":false}""";
}
