using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Compatibility;

/// <summary>Which break is an error says the contract, else the project: in its file or in a globalconfig.</summary>
public sealed class PromisedModes
{
    private const string Free = """ "properties": { "a": { "type": "string" } } """;
    private const string Bounded = """ "properties": { "a": { "type": "string", "maxLength": 5 } } """;

    // 1.0 and 1.1 differ from each other, the current text from 1.0 alone.
    private static readonly (string, string)[] Tightened = [(VersionRun.First, VersionRun.Contract("1.0", Free)), ("contracts/released/user.created/1.1.json", VersionRun.Contract("1.1", Bounded))];
    private static readonly (string, string)[] Loosened = [(VersionRun.First, VersionRun.Contract("1.0", Bounded)), ("contracts/released/user.created/1.1.json", VersionRun.Contract("1.1", Free))];

    [Theory]
    [InlineData("BACKWARD", false, true, false)]
    [InlineData("FORWARD", true, false, false)]
    [InlineData("FULL", true, true, false)]
    [InlineData("BACKWARD_TRANSITIVE", false, true, true)]
    [InlineData("FORWARD_TRANSITIVE", true, false, true)]
    [InlineData("FULL_TRANSITIVE", true, true, true)]
    [InlineData("NONE", false, false, false)]
    public async Task EveryModePromisesWhatItSays(string mode, bool isForward, bool isBackward, bool isTransitive)
    {
        string metadata = $", \"compatibility\": \"{mode}\"";

        Assert.Equal(isBackward, await Breaks(Tightened[..1], VersionRun.Contract("1.1", Bounded, metadata)));
        Assert.Equal(isForward, await Breaks(Loosened[..1], VersionRun.Contract("1.1", Free, metadata)));
        Assert.Equal(isBackward && isTransitive, await Breaks(Tightened, VersionRun.Contract("1.2", Bounded, metadata)));
        Assert.Equal(isForward && isTransitive, await Breaks(Loosened, VersionRun.Contract("1.2", Free, metadata)));
    }

    [Theory]
    [InlineData("eventcontracts.compatibility")]
    [InlineData("build_property.EventContractsCompatibility")]
    public async Task TheProjectsModeHoldsForContractsThatStateNone(string key)
    {
        var forward = new Dictionary<string, string> { [key] = "FORWARD" };

        Assert.True(await Breaks(Loosened[..1], VersionRun.Contract("1.1", Free), forward));
        Assert.False(await Breaks(Tightened[..1], VersionRun.Contract("1.1", Bounded), forward));
        Assert.True(await Breaks(Tightened[..1], VersionRun.Contract("1.1", Bounded, ", \"compatibility\": \"BACKWARD\""), forward));
    }

    [Fact]
    public async Task TheGlobalconfigGoesBeforeTheProjectFile()
    {
        var both = new Dictionary<string, string> { ["eventcontracts.compatibility"] = "NONE", ["build_property.EventContractsCompatibility"] = "FULL" };

        Assert.False(await Breaks(Loosened[..1], VersionRun.Contract("1.1", Free), both));
    }

    [Theory]
    [InlineData(ReportDiagnostic.Warn, DiagnosticSeverity.Warning)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(ReportDiagnostic.Suppress, null)]
    public async Task AnEditorconfigSetsTheSeverityOfARule(ReportDiagnostic severity, DiagnosticSeverity? expected)
    {
        IReadOnlyList<Diagnostic> found = await VersionRun.Of(new KeyValuePair<string, ReportDiagnostic>("EVC1208", severity), Tightened[0], (VersionRun.Current, VersionRun.Contract("1.1", Bounded)));

        Assert.Equal(expected, found.SingleOrDefault(one => one.Id == "EVC1208")?.Severity);
    }

    private static async Task<bool> Breaks((string, string)[] released, string current, Dictionary<string, string>? options = null) =>
        (await VersionRun.Of(options ?? [], [.. released, (VersionRun.Current, current)])).Any(one => one is { Id: "EVC1208", Severity: DiagnosticSeverity.Error });
}
