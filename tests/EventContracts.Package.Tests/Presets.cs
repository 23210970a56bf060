using Xunit;

namespace EventContracts.Package.Tests;

/// <summary>One property chooses how much is said; what the user's own configuration says of a rule wins.</summary>
[Collection(PackedPackage.Shared)]
public sealed class Presets(PackedPackage package)
{
    private const string Handler = """
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using App.Contracts;
        using EventContracts;
        class Charging(HttpClient bank) : IUserCreatedHandler
        {
            public async ValueTask HandleAsync(UserCreated value, EventContext context, CancellationToken cancellationToken) => await bank.PostAsync("https://bank.example/charges", null, cancellationToken);
        }
        class Program { static void Main() { } }
        """;

    [Theory]
    [InlineData("Default")]
    [InlineData("Recommended")]
    public void AWarningByDefault(string mode) => Assert.Contains("warning EVC2009", Project(mode).Build(), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("Default", false)]
    [InlineData("Recommended", true)]
    public void ASuggestionIsAWarningInRecommended(string mode, bool isWarning) => Assert.Equal(isWarning, Project(mode).Build().Contains("warning EVC0011", System.StringComparison.Ordinal));

    [Fact]
    public void NothingIsSaidInNone() => Assert.DoesNotContain("EVC", Project("None").Build(), System.StringComparison.Ordinal);

    [Fact]
    public void AnErrorInStrict() => Assert.Contains("error EVC2009", Project("Strict").FailToBuild(), System.StringComparison.Ordinal);

    [Fact]
    public void TheUsersOwnSeverityWins()
    {
        FreshProject project = Project("Strict");
        project.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.EVC2009.severity = warning\n");
        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.EVC0011.severity = none\n");

        string output = project.Build();

        Assert.Contains("warning EVC2009", output, System.StringComparison.Ordinal);
        Assert.DoesNotContain("EVC0011", output, System.StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownNameIsTold() => Assert.Contains("'Sloppy' is not known", Project("Sloppy").Build(), System.StringComparison.Ordinal);

    private FreshProject Project(string mode)
    {
        var project = new FreshProject(package, $"<TreatWarningsAsErrors>false</TreatWarningsAsErrors><EventContractsAnalysisMode>{mode}</EventContractsAnalysisMode>");
        project.Write("user.created.schema.json", """
            {
              "x-event": { "type": "user.created", "partitionKey": "/userId" },
              "type": "object", "additionalProperties": false,
              "properties": { "eventId": { "type": "string", "format": "uuid" }, "userId": { "type": "string" } },
              "required": ["eventId", "userId"]
            }
            """);
        project.Write("Program.cs", Handler);
        return project;
    }
}
