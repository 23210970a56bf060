using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Clients;
using EventContracts.Analyzers.Handlers;
using EventContracts.Analyzers.Publishing;
using EventContracts.Analyzers.Tests.Handlers.Support;
using EventContracts.Analyzers.Tests.Publishing.Support;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Xunit;

namespace EventContracts.Analyzers.Tests;

/// <summary>A project that has nothing to do with events pays for none of the rules about code: counted is what the compiler is asked to call.</summary>
public sealed class RegisteredActions
{
    private const string Code = "class Message { int n; void Produce() { n++; System.Text.Json.JsonSerializer.Serialize(n); Produce(); } }";

    public static IEnumerable<object[]> Analyzers => [[new HandlerAnalyzer()], [new HttpRetryAnalyzer()], [new PublishingAnalyzer()], [new SerializerAnalyzer()]];

    [Theory]
    [MemberData(nameof(Analyzers))]
    public async Task WithoutTheRuntimeAndTheClientThereIsNone(DiagnosticAnalyzer analyzer)
    {
        var plain = CSharpCompilation.Create("Plain", [CSharpSyntaxTree.ParseText(Code)], Basic.Reference.Assemblies.Net100.References.All);

        Assert.Equal(0, await CountAsync(analyzer, plain));
        Assert.NotEqual(0, await CountAsync(analyzer, ProducerRun.Compile(Code)));
    }

    /// <summary>All kinds of actions that there are, but for the one that asks whether there is anything to do.</summary>
    private static async Task<int> CountAsync(DiagnosticAnalyzer analyzer, CSharpCompilation compilation)
    {
        AnalyzerTelemetryInfo info = await new HandlerRun { Analyzer = analyzer }.With(compilation).GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
        return typeof(AnalyzerTelemetryInfo).GetProperties().Where(one => one.Name.EndsWith("ActionsCount", System.StringComparison.Ordinal) && one.Name != nameof(info.CompilationStartActionsCount))
            .Sum(one => (int)one.GetValue(info)!);
    }
}
