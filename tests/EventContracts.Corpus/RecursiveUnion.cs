using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using EventContracts.Schema.Compatibility;

namespace EventContracts.Corpus;

/// <summary>The worst that is met in practice: a union of twelve objects with five members each that are that union again, and one leaf that changes.</summary>
internal static class RecursiveUnion
{
    private const int Rounds = 40;

    public static double Measure()
    {
        SchemaVersion old = Version("integer"), now = Version("number");
        var times = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            CompatibilityReport report = CompatibilityChecker.Check(old, now, new CompatibilityOptions { Mode = CompatibilityMode.Full });
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (!report.Backward!.IsCompatible || !report.Forward!.IsBroken)
                throw new InvalidOperationException("The union is judged wrongly: " + report.Verdict);
        }
        double[] warm = [.. times.Skip(Rounds / 2).Order()];
        return warm[warm.Length / 2];
    }

    private static SchemaVersion Version(string leaf)
    {
        string fields = string.Concat(Enumerable.Range(0, 5).Select(i => $$""", "f{{i}}": { "$ref": "#/$defs/any" }"""));
        string cases = string.Concat(Enumerable.Range(0, 12).Select(i => $$"""
            "case{{i}}": { "type": "object", "properties": { "kind": { "const": "case{{i}}" }, "leaf": { "type": "{{(i == 7 ? leaf : "string")}}" }{{fields}} }, "required": ["kind"] },
            """));
        string branches = string.Join(", ", Enumerable.Range(0, 12).Select(i => $$"""{ "$ref": "#/$defs/case{{i}}" }"""));
        return SchemaVersion.Parse("union.schema.json", $$"""{ "$ref": "#/$defs/any", "$defs": { {{cases}} "any": { "oneOf": [{{branches}}] } } }""");
    }
}
