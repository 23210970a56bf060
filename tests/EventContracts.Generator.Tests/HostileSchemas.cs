using System;
using System.Linq;
using System.Text;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>Whatever a schema file holds, the generator neither throws nor hangs, and the good contract beside it is generated as ever.</summary>
public sealed class HostileSchemas
{
    private const string Good = """{"type":"object","properties":{"id":{"type":"string"}},"required":["id"]}""";

    public static TheoryData<string, string> Files => new()
    {
        { "empty", "" },
        { "no json", "hello" },
        { "truncated", Good[..30] },
        { "boolean", "true" },
        { "false", "false" },
        { "number", "1" },
        { "array", "[]" },
        { "deep", string.Concat(Enumerable.Repeat("{\"properties\":{\"a\":", 5_000)) },
        { "large", "{\"description\":\"" + new string('x', 10_000_000) + "\"}" },
        { "bom", "\uFEFF" + Good },
        { "wrong keyword types", """{"type":5,"properties":[1],"required":"x","allOf":{},"enum":{},"items":3,"$ref":7,"additionalProperties":"no","oneOf":[1,"x",null],"format":[],"x-event":12}""" },
        { "wrong x-event types", """{"x-event":{"type":1,"version":"x","partitionKey":{},"id":[],"aliases":"a","topic":null},"type":"object","properties":{"a":{}}}""" },
        { "self ref", """{"$ref":"#"}""" },
        { "cycle", """{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}}}""" },
        { "allOf cycle", """{"allOf":[{"$ref":"#"}],"properties":{"a":{"allOf":[{"$ref":"#/properties/a"}]}}}""" },
        { "array of itself", """{"properties":{"a":{"$ref":"#/$defs/l"}},"$defs":{"l":{"type":"array","items":{"$ref":"#/$defs/l"}}}}""" },
        { "union of itself", """{"properties":{"a":{"$ref":"#/$defs/u"}},"$defs":{"u":{"oneOf":[{"type":"string"},{"$ref":"#/$defs/u"}]}}}""" },
        { "dangling", """{"properties":{"a":{"$ref":"nowhere.json"},"b":{"$ref":"#/$defs/none"},"c":{"$ref":"https://example.com/x.json"}}}""" },
        { "duplicate keys", """{"type":"object","type":"object","properties":{"a":{"type":"string"},"a":{"type":"integer"}}}""" },
        { "names", """{"properties":{"":{},"\ud800":{"type":"string"},"a\u0000b":{"type":"string"},"*/":{"type":"string"},"\"\"\"":{"type":"string"},"\u2028":{"type":"string"},"View":{},"Codec":{},"Members":{},"Parse":{},"Clone":{},"p":{},"seen":{},"EventContracts":{},"global":{}}}""" },
        { "doubling allOf", Doubling("allOf") },
        { "doubling oneOf", Doubling("oneOf") },
        { "long chain", Chain(3_000) },
        { "required only", """{"required":["a","b"]}""" },
        { "big enum", "{\"properties\":{\"e\":{\"enum\":[" + string.Join(",", Enumerable.Range(0, 3_000).Select(i => $"\"v{i}\"")) + "]}}}" },
        { "many members", "{\"properties\":{" + string.Join(",", Enumerable.Range(0, 300).Select(i => $"\"m{i}\":{{\"type\":\"integer\"}}")) + "},\"required\":[" + string.Join(",", Enumerable.Range(0, 300).Select(i => $"\"m{i}\"")) + "]}" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void TheGoodContractBesideItIsUnharmed(string name, string text)
    {
        GeneratorRun run = new(("/app/bad.schema.json", text), ("/app/good.schema.json", Good));

        Assert.True(run.Result.Results.Single().Exception is null, $"{name}: {run.Result.Results.Single().Exception}");
        Assert.Equal(new GeneratorRun(("/app/good.schema.json", Good)).Sources["Good.v1.g.cs"], run.Sources["Good.v1.g.cs"]);
        Assert.DoesNotContain(run.Problems, problem => problem.Id != "EVC0014");
    }

    /// <summary>Generated files must differ as on a file system without case.</summary>
    [Fact]
    public void NamesThatDifferInCaseAloneDoNotBreakTheProject()
    {
        GeneratorRun run = new(("/app/metadata.schema.json", Good), ("/app/metaData.schema.json", Good));

        Assert.Null(run.Result.Results.Single().Exception);
        Assert.Empty(run.Problems);
        Assert.Equal(3, run.Sources.Count);
    }

    /// <summary>The second is no event then, but a type all the same, whatever its root is.</summary>
    [Fact]
    public void TheSecondFileOfAnEventHasATypeOfItsOwn()
    {
        GeneratorRun run = new(("/app/a/tags.schema.json", """{ "type": "array", "items": { "type": "string" } }"""), ("/app/b/tags.schema.json", """{ "type": "array", "items": { "type": "integer" } }"""));

        Assert.Empty(run.Problems);
        Assert.Contains("record Tags : Ec::IEventContract<Tags, Tags.Codec>", run.Sources["Tags.v1.g.cs"]);
        Assert.Contains("partial record BTags\n", run.Sources["BTags.v1.g.cs"]);
    }

    [Fact]
    public void TwoFilesOfOneIdAndTwoOfOneEventDoNotBreakTheProject()
    {
        GeneratorRun run = new(
            ("/app/a.schema.json", """{"$id":"https://example.com/x","type":"object","properties":{"a":{"type":"string"}}}"""),
            ("/app/b.schema.json", """{"$id":"https://example.com/x","type":"object","properties":{"b":{"type":"string"}}}"""),
            ("/app/good.schema.json", Good));

        Assert.Null(run.Result.Results.Single().Exception);
        Assert.Empty(run.Problems);
        Assert.Contains("Good.v1.g.cs", run.Sources.Keys);
    }

    private static string Doubling(string keyword) => Definitions(40, i => "{\"" + keyword + "\":[{\"$ref\":\"#/$defs/d" + (i + 1) + "\"},{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}]}");

    private static string Chain(int length) => Definitions(length, i => "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}}");

    private static string Definitions(int count, Func<int, string> definition)
    {
        var text = new StringBuilder("{\"properties\":{\"a\":{\"$ref\":\"#/$defs/d0\"}},\"$defs\":{");
        for (int i = 0; i < count; i++)
            text.Append("\"d" + i + "\":" + definition(i) + ",");
        return text.Append("\"d" + count + "\":{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}}}}").ToString();
    }
}
