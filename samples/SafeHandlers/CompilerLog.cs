using System.IO;
using System.Linq;
using System.Text.Json;

namespace SafeHandlers;

/// <summary>What the compiler has written to its SARIF log about the handlers, by the name of the file.</summary>
internal static class CompilerLog
{
    public static ILookup<string, string> Read(string path)
    {
        using JsonDocument log = JsonDocument.Parse(File.ReadAllBytes(path));
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("EVC2", System.StringComparison.Ordinal))
            .Select(result => (Place: result.GetProperty("locations")[0].GetProperty("physicalLocation"), Result: result))
            .OrderBy(one => one.Place.GetProperty("region").GetProperty("startLine").GetInt32())
            .ToLookup(one => Path.GetFileNameWithoutExtension(one.Place.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
                one => $"line {one.Place.GetProperty("region").GetProperty("startLine")}: {one.Result.GetProperty("ruleId").GetString()}: {one.Result.GetProperty("message").GetProperty("text").GetString()}");
    }
}
