using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Json;
using Xunit;

namespace EventContracts.Schema.Tests.Compatibility;

/// <summary>Which rule speaks, where, and how loudly.</summary>
public sealed class Findings
{
    private const string Base = """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"integer"}},"required":["a"]}""";

    [Fact]
    public void ARequiredPropertyPointsAtItsNameInTheList()
    {
        CompatibilityFinding finding = Assert.Single(Compare.Check(Base, """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"integer"},"c":{}},"required":["a","c"]}""").Findings);
        Assert.Equal(("EVC1101", FindingSeverity.Error, CompatibilityDirection.Backward), (finding.RuleId, finding.Severity, finding.Directions));
        Assert.Equal(("/required/1", "/properties"), (finding.New.Pointer, finding.Old.Pointer));
        Assert.Equal("""{"a":""}""", JsonText.Write(finding.Counterexample!));
    }

    [Fact]
    public void ADirectionThatIsNotPromisedIsSilent()
    {
        const string now = """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"number"}},"required":["a"]}""";
        Assert.Empty(Compare.Check(Base, now, CompatibilityMode.Backward).Findings);
        Assert.Equal("EVC1202", Compare.Ids(Compare.Check(Base, now, CompatibilityMode.Forward)));
        Assert.Equal("EVC1202", Compare.Ids(Compare.Check(Base, now, CompatibilityMode.FullTransitive)));
        Assert.Empty(Compare.Check(Base, now, CompatibilityMode.None).Findings);
    }

    [Fact]
    public void EachCauseIsOneFinding()
    {
        const string old = """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"array","items":{"type":"object","properties":{"x":{"type":"string"},"y":{"type":"integer","maximum":9}}}}}}""";
        const string now = """{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"array","items":{"type":"object","properties":{"x":{"type":"string"},"y":{"type":"integer","maximum":8}},"required":["x"]}}}}""";
        CompatibilityReport report = Compare.Check(old, now, CompatibilityMode.Backward);
        Assert.Equal(["/properties/a/type EVC1201", "/properties/b/items/properties/y/maximum EVC1208", "/properties/b/items/required/0 EVC1103"], Places(report));
        Assert.Equal(["/a", "/b/*/y", "/b/*"], report.Findings.Select(finding => finding.Path));
    }

    [Fact]
    public void AChangeInADefinitionIsReportedOnceWhereItStands()
    {
        static string Order(string type) =>
            $$$$"""{"$defs":{"Money":{"type":"object","properties":{"amount":{"type":"{{{{type}}}}"}},"required":["amount"]}},"type":"object","properties":{"net":{"$ref":"#/$defs/Money"},"gross":{"$ref":"#/$defs/Money"}}}""";
        Assert.Equal(["/$defs/Money/properties/amount/type EVC1201"], Places(Compare.Check(Order("string"), Order("integer"))));
    }

    [Fact]
    public void TheBranchThatWasChangedIsFoundByItsConstant()
    {
        static string Union(string type) => Compare.Property(
            $$$"""{"oneOf":[{"type":"object","properties":{"kind":{"const":"card"},"n":{"type":"string"}},"required":["kind"]},{"type":"object","properties":{"kind":{"const":"cash"},"n":{"type":"{{{type}}}"}},"required":["kind"]}]}""");
        CompatibilityReport report = Compare.Check(Union("integer"), Union("string"), CompatibilityMode.Backward);
        Assert.Equal(["/properties/v/oneOf/1/properties/n/type EVC1201"], Places(report));
        Assert.Contains("\"kind\":\"cash\"", report.Verdict.ToString());
    }

    [Theory]
    [InlineData("""{"enum":["a","b","c"]}""", """{"enum":["a","b"]}""", "EVC1205")]
    [InlineData("""{"enum":["a","b"]}""", """{"enum":["a","b","c"]}""", "EVC1204")]
    [InlineData("""{"enum":["a","b"]}""", """{"type":"string"}""", "EVC1206")]
    [InlineData("""{"const":"a"}""", """{"const":"b"}""", "EVC1207")]
    [InlineData("""{"type":"string"}""", """{"type":["string","null"]}""", "EVC1203")]
    [InlineData("""{"type":"string"}""", """{"type":["string","integer"]}""", "EVC1202")]
    [InlineData("""{"type":"number","multipleOf":0.1}""", """{"type":"number","multipleOf":0.3}""", "EVC1209")]
    [InlineData("""{"type":"string","pattern":"^a"}""", """{"type":"string","pattern":"^ab"}""", "EVC1211")]
    [InlineData("""{"type":"string"}""", """{"type":"string","pattern":"^ab"}""", "EVC1210")]
    [InlineData("""{"type":"string","pattern":"(.)\\1"}""", """{"type":"string","pattern":"(.)\\1\\1"}""", "EVC1901")]
    [InlineData("""{"type":"array"}""", """{"type":"array","items":{"type":"string"}}""", "EVC1214")]
    [InlineData("""{"type":"string","contentEncoding":"base64"}""", """{"type":"string","contentEncoding":"base16"}""", "EVC1213")]
    [InlineData("""{"type":"string","format":"uri"}""", """{"type":"string","format":"email"}""", "EVC1212")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", """{"type":"object","additionalProperties":{"type":"string","maxLength":3}}""", "EVC1111")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", """{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":false}""", "EVC1112")]
    [InlineData("""{"type":"object"}""", """{"type":"object","properties":{"a":{"type":"string"}}}""", "EVC1113")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", """{"type":"object","additionalProperties":{"type":"string"},"maxProperties":9}""", "EVC1114")]
    [InlineData("""{"type":"string"}""", """{"type":"string","not":{"const":"x"}}""", "EVC1304")]
    [InlineData("""{"$ref":"gone.json"}""", """{"type":"string"}""", "EVC1305")]
    public void AChangeOfAValueHasItsRule(string old, string now, string ids) =>
        Assert.Equal(ids, string.Join(" ", Compare.Check(Compare.Property(old), Compare.Property(now)).Findings.Select(finding => finding.RuleId).Distinct().Order()));

    [Fact]
    public void AFormatThatReadersParseIsAnErrorAndAnyOtherAWarning()
    {
        Assert.Equal(FindingSeverity.Error, Severity("""{"type":"string"}""", """{"type":"string","format":"uuid"}"""));
        Assert.Equal(FindingSeverity.Warning, Severity("""{"type":"string","format":"uuid"}""", """{"type":"string"}"""));
        Assert.Equal(FindingSeverity.Warning, Severity("""{"type":"string"}""", """{"type":"string","format":"hostname"}"""));

        static FindingSeverity Severity(string old, string now) =>
            Assert.Single(Compare.Check(Compare.Property(old), Compare.Property(now), CompatibilityMode.Backward).Findings).Severity;
    }

    [Fact]
    public void ARemovedPropertyIsAWarningUnlessItWasAnnounced()
    {
        const string without = """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""";
        CompatibilityFinding finding = Assert.Single(Compare.Check(Base, without, CompatibilityMode.Backward).Findings);
        Assert.Equal(("EVC1106", FindingSeverity.Warning, "/b"), (finding.RuleId, finding.Severity, finding.Path));
        Assert.Empty(Compare.Check(Base.Replace("\"integer\"", "\"integer\",\"deprecated\":true"), without, CompatibilityMode.Backward).Findings);
        Assert.Empty(Compare.Check(Base, without.Replace("{\"type\":\"object\"", """{"x-event":{"reserved":["b"]},"type":"object" """), CompatibilityMode.Backward).Findings);
        Assert.Equal(FindingSeverity.Error, Compare.Check(Base, without, new CompatibilityOptions { RequireDeprecation = true }).Findings.Single().Severity);
    }

    [Fact]
    public void AReservedNameIsNotUsedAgain()
    {
        const string old = """{"x-event":{"reserved":["b"]},"type":"object","properties":{"a":{"type":"string"}}}""";
        Assert.Equal("EVC1108", Compare.Ids(Compare.Check(old, old.Replace("\"a\":{\"type\":\"string\"}", "\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"integer\"}"))));
    }

    [Fact]
    public void ANameOfAnEarlierVersionIsNotUsedAgainForAnotherType()
    {
        SchemaVersion first = Compare.Version(Base), second = Compare.Version("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""");
        SchemaVersion third = Compare.Version(Base.Replace("integer", "boolean"));
        CompatibilityReport report = Assert.Single(CompatibilityChecker.CheckHistory([first, second], third, CompatibilityOptions.Default));
        Assert.Equal("EVC1108", Compare.Ids(report));
        IReadOnlyList<CompatibilityReport> all = CompatibilityChecker.CheckHistory([first, second], third, new CompatibilityOptions { Mode = CompatibilityMode.BackwardTransitive });
        Assert.Equal(["EVC1201", "EVC1108"], all.Select(Compare.Ids));
    }

    [Fact]
    public void ARenameIsOneFinding() =>
        Assert.Equal("EVC1109", Compare.Ids(Compare.Check("""{"type":"object","properties":{"userId":{"type":"string"}}}""", """{"type":"object","properties":{"user_id":{"type":"string"}}}""")));

    [Theory]
    [InlineData("\"type\":\"a.b\"", "\"type\":\"a.c\"", "EVC1401")]
    [InlineData("\"type\":\"a.b\"", "\"type\":\"a.c\",\"aliases\":[\"a.b\"]", "EVC1401")]
    [InlineData("\"partitionKey\":\"/k\"", "\"partitionKey\":\"/id\"", "EVC1402")]
    [InlineData("\"id\":\"/id\"", "\"id\":\"/k\"", "EVC1404")]
    [InlineData("\"topic\":\"x\"", "\"topic\":\"y\"", "EVC1405")]
    [InlineData("\"version\":\"1.0\"", "\"version\":\"2.0\"", "EVC1410")]
    public void AnIdentityThatChangesHasItsRule(string old, string now, string ids)
    {
        static string Event(string metadata) => $$$"""{"x-event":{{{{metadata}}}},"type":"object","properties":{"k":{"type":"string"},"id":{"type":"string"}},"required":["k","id"]}""";
        CompatibilityFinding finding = Assert.Single(Compare.Check(Event(old), Event(now)).Findings);
        Assert.Equal(ids, finding.RuleId);
        Assert.StartsWith("/x-event", finding.New.Pointer);
        Assert.Equal(now.Contains("aliases") || ids == "EVC1410" ? FindingSeverity.Info : FindingSeverity.Error, finding.Severity);
    }

    [Theory]
    [InlineData("\"ordering\":\"total\"", "\"partitionKey\":\"/k\"", "'ordering'")]
    [InlineData("\"ordering\":\"total\",\"partitionKey\":\"/k\"", "\"partitionKey\":\"/k\"", "'ordering'")]
    [InlineData("\"partitionKey\":\"/k\"", "\"ordering\":\"total\"", "The partition key")]
    public void AnOrderThatIsGivenUpBreaks(string old, string now, string about)
    {
        static string Event(string metadata) => $$$"""{"x-event":{{{{metadata}}}},"type":"object","properties":{"k":{"type":"string"}},"required":["k"]}""";
        CompatibilityFinding finding = Assert.Single(Compare.Check(Event(old), Event(now)).Findings);
        Assert.Equal(("EVC1402", FindingSeverity.Error), (finding.RuleId, finding.Severity));
        Assert.Contains(about, finding.Message);
    }

    /// <summary>One partition keeps the order whatever the key is.</summary>
    [Theory]
    [InlineData("\"ordering\":\"total\"", "\"ordering\":\"total\",\"partitionKey\":\"/k\"")]
    [InlineData("\"ordering\":\"total\",\"partitionKey\":\"/k\"", "\"ordering\":\"total\",\"partitionKey\":\"/l\"")]
    [InlineData("\"partitionKey\":\"/k\"", "\"ordering\":\"total\",\"partitionKey\":\"/k\"")]
    [InlineData("\"owner\":\"a\"", "\"ordering\":\"total\"")]
    public void InOnePartitionAnotherKeyBreaksNothing(string old, string now)
    {
        static string Event(string metadata) => $$$"""{"x-event":{{{{metadata}}}},"type":"object","properties":{"k":{"type":"string"},"l":{"type":"string"}},"required":["k","l"]}""";
        Assert.Empty(Compare.Check(Event(old), Event(now)).Findings);
    }

    [Fact]
    public void AKeyThatMayBeMissingIsAnError()
    {
        const string old = """{"x-event":{"partitionKey":"/k"},"type":"object","properties":{"k":{"type":"string"}},"required":["k"]}""";
        Assert.Equal("EVC1104 EVC1403", Compare.Ids(Compare.Check(old, old.Replace(",\"required\":[\"k\"]", ""))));
    }

    [Fact]
    public void AChangeUnderTheSameStatedVersionIsAnError()
    {
        const string old = """{"x-event":{"version":"1.0"},"type":"object","properties":{"k":{"type":"string"}}}""";
        Assert.Equal("EVC1410", Compare.Ids(Compare.Check(old, old.Replace("\"k\":", "\"l\":{\"type\":\"string\"},\"k\":"))));
        Assert.Empty(Compare.Check(old, old.Replace("{\"k\"", "{ \"k\"")).Findings);
    }

    [Fact]
    public void ToleranceOfOldReadersCountsForwardOnly()
    {
        string old = Compare.Property("""{"enum":["a","b"]}"""), now = Compare.Property("""{"enum":["b","c"]}""");
        var options = new CompatibilityOptions { Mode = CompatibilityMode.Full, OldReader = ReaderCapabilities.Generated, NewReader = ReaderCapabilities.Generated };
        CompatibilityReport report = Compare.Check(old, now, options);
        Assert.True(report.Forward!.IsCompatible);
        Assert.Equal("EVC1205", Compare.Ids(report));
        Assert.True(Compare.Check(old.Replace("\"enum\"", "\"x-enum\":\"closed\",\"enum\""), now, options).Forward!.IsBroken);
        Assert.Equal("EVC1409", Compare.Ids(Compare.Check(old, old, options with { NewReader = ReaderCapabilities.None })));
    }

    [Fact]
    public void ARemovedContractWasDeprecatedFirst()
    {
        Assert.Equal("EVC1406", Compare.Ids(CompatibilityChecker.CheckRemoved(Compare.Version(Base), CompatibilityOptions.Default)));
        Assert.Empty(CompatibilityChecker.CheckRemoved(Compare.Version("""{"deprecated":true}"""), CompatibilityOptions.Default).Findings);
    }

    [Theory]
    [InlineData("""{"type":"integer"}""", """{"type":"number"}""", "EVC1502")]
    [InlineData("""{"type":"string","x-csharp-name":"A"}""", """{"type":"string","x-csharp-name":"B"}""", "EVC1501")]
    [InlineData("""{"type":"string"}""", """{"type":["string","null"]}""", "EVC1503")]
    [InlineData("""{"enum":["a","b"]}""", """{"enum":["a"]}""", "EVC1504")]
    public void GeneratedCodeCountsWhereItIsAskedFor(string old, string now, string id)
    {
        var options = new CompatibilityOptions { IncludeGeneratedCode = true };
        Assert.Contains(id, Compare.Ids(Compare.Check(Compare.Property(old), Compare.Property(now), options)));
        Assert.DoesNotContain(id, Compare.Ids(Compare.Check(Compare.Property(old), Compare.Property(now))));
    }

    private static IEnumerable<string> Places(CompatibilityReport report) => report.Findings.Select(finding => finding.New.Pointer + " " + finding.RuleId);
}
