using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace EventContracts.Tool.Tests.Registry;

/// <summary><c>push</c> and <c>pull</c> for programs, code scanning and pull requests.</summary>
public sealed class Reporting : IDisposable
{
    private readonly RegistryFolder project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public void ProgramsReadWhatWasRegisteredAndWhatWasRefused()
    {
        PushOfTwo();

        ToolRun run = project.Push("--format", "json");

        Assert.Equal((ExitCode.Breaking, ""), (run.ExitCode, run.Error));
        JsonElement[] contracts = Contracts(run);
        Assert.Equal(["order.placed 1.0 refused", "user.created 1.0 registered"], contracts.Select(Line));
        Assert.StartsWith("order.placed: the registry takes this for a break.", contracts[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(OrderPlaced.File, contracts[0].GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.Equal(("user.created", 1), (contracts[1].GetProperty("subject").GetString(), contracts[1].GetProperty("subjectVersion").GetInt32()));

        project.Server.IsBreak = _ => false;
        Assert.Equal(["order.placed 1.0 registered", "user.created 1.0 unchanged"], Contracts(project.Push("--format", "json")).Select(Line));
    }

    [Fact]
    public void CodeScanningSeesARefusalAtTheContract()
    {
        PushOfTwo();

        ToolRun run = project.Push("--format", "sarif");

        Assert.Equal((ExitCode.Breaking, ""), (run.ExitCode, run.Error));
        JsonElement result = Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal(("REGISTRY_REFUSED", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith(OrderPlaced.File, place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PullRequestsSeeARefusalAndNothingElse()
    {
        PushOfTwo();

        ToolRun run = project.Push("--format", "github");

        Assert.Equal((ExitCode.Breaking, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("::error file=", Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("title=REGISTRY_REFUSED::order.placed: the registry takes this for a break.", run.Output, StringComparison.Ordinal);
        project.Server.IsBreak = _ => false;
        Assert.Equal((ExitCode.Fine, ""), (project.Push("--format", "github").ExitCode, project.Push("--format", "github").Output));
    }

    [Fact]
    public void ProgramsReadWhatWasPulled()
    {
        project.Server.Add("order.placed", OrderPlaced.First);
        project.Server.Add("order.placed", OrderPlaced.Grown);
        project.Pull("order.placed");
        File.Delete(project.Files["contracts/released/order.placed/1.1.json"]);

        ToolRun run = project.Pull("order.placed", "--format", "json");

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal(["order.placed 1.0 unchanged", "order.placed 1.1 pulled"], Contracts(run).Select(Line));
        Assert.EndsWith("contracts/released/order.placed/1.1.json", Contracts(run)[1].GetProperty("file").GetString()!.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.False(Contracts(run)[1].TryGetProperty("subject", out _));
    }

    /// <summary>All or nothing: what could be written is not, and only what is in the way is reported.</summary>
    [Theory]
    [InlineData("json", "\"outcome\": \"refused\"")]
    [InlineData("sarif", "\"ruleId\": \"FILE_DIFFERS\"")]
    [InlineData("github", "title=FILE_DIFFERS::")]
    public void AFileThatIsInTheWayIsReported(string format, string expected)
    {
        project.Files.Write(OrderPlaced.Released, OrderPlaced.First);
        project.Server.Add("order.placed", OrderPlaced.First.Replace("\"string\"", "\"integer\"", StringComparison.Ordinal));
        project.Server.Add("order.placed", OrderPlaced.Grown);

        ToolRun run = project.Pull("order.placed", "--format", format);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Contains("is there already, with other content than order.placed 1.0 in the registry", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(project.Files["contracts/released/order.placed/1.1.json"]));
    }

    /// <summary>There is no report of half a run: the error says why.</summary>
    [Fact]
    public void ARegistryThatIsNotThereIsAnErrorInEveryFormat()
    {
        project.Files.Write(OrderPlaced.File, OrderPlaced.First);

        ToolRun run = ToolRun.Of("push", project.Files.Path, "--registry", "http://127.0.0.1:1", "--retries", "0", "--format", "json");

        Assert.Equal((ExitCode.Unreachable, ""), (run.ExitCode, run.Output));
        Assert.Contains("cannot be reached", run.Error, StringComparison.Ordinal);
    }

    private void PushOfTwo()
    {
        project.Files.Write(OrderPlaced.File, OrderPlaced.First);
        project.Files.Write("contracts/user.schema.json", """{ "x-event": { "type": "user.created" }, "type": "object" }""");
        project.Server.IsBreak = schema => schema.Contains("order.placed", StringComparison.Ordinal);
    }

    private static JsonElement[] Contracts(ToolRun run) => [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("contracts").EnumerateArray()];

    private static string Line(JsonElement contract) =>
        $"{contract.GetProperty("type").GetString()} {contract.GetProperty("version").GetString()} {contract.GetProperty("outcome").GetString()}";
}
