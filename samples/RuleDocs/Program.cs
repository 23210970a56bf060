using System.Collections.Generic;
using System.Linq;

// What the compiler said of each page's bad code when this program was built; of one rule's: dotnet run --project samples/RuleDocs EVC2003
using JsonDocument log = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "diagnostics.sarif")));
IEnumerable<string> told =
    from result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
    let id = result.GetProperty("ruleId").GetString()!
    let place = result.GetProperty("locations")[0].GetProperty("physicalLocation")
    let file = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!
    let line = place.GetProperty("region").GetProperty("startLine").GetInt32()
    // Other examples share the project, and rules that compare producers tell of them too.
    where file.Contains($"/{id}/Bad.", StringComparison.Ordinal) && (args is [] || args.Contains(id))
    orderby id, line
    select $"{id}/{file[(file.LastIndexOf('/') + 1)..]}({line}): {result.GetProperty("message").GetProperty("text").GetString()}";

foreach (string one in told)
    Console.WriteLine(one);
