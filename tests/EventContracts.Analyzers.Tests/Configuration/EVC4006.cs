using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using EventContracts.Analyzers.Configuration;
using EventContracts.Analyzers.Tests.Handlers.Support;
using EventContracts.Analyzers.Tests.Schemas;
using EventContracts.CodeFixes.Configuration;
using Microsoft.CodeAnalysis;
using Xunit;

namespace EventContracts.Analyzers.Tests.Configuration;

public sealed class EVC4006
{
    private const string Types = "namespace Acme { public interface IMailer { void Send(string to); T Ask<T>(T what); } public static class Clock { public static int Today => 1; } } namespace NServiceBus { }";

    [Theory]
    [InlineData("handler_type", "x", "Did you mean 'eventcontracts.handler_types'?")]
    [InlineData("max_call_dept", "4", "Did you mean 'eventcontracts.max_call_depth'?")]
    [InlineData("completely_else", "4", "is not known")]
    [InlineData("dedupe", "inbx", "it must be none, inbox or transport")]
    [InlineData("max_call_depth", "deep", "it must be a number of calls")]
    [InlineData("unknown_calls", "yes", "it must be ignore or report")]
    [InlineData("java_interop", "1", "it must be true or false")]
    [InlineData("handler_types", "NServiceBus.IHandleMesages`1", "names no type")]
    [InlineData("handler_types", "IHandleMessages", "names no type")]
    public async Task AnOptionThatNobodyReadsIsTold(string name, string value, string said)
    {
        Diagnostic found = Assert.Single(await Find(options: new Dictionary<string, string> { ["eventcontracts." + name] = value }));

        Assert.Contains(said, found.GetMessage(null));
        Assert.Equal(Location.None, found.Location);
    }

    [Theory]
    [InlineData("dedupe", "Inbox")]
    [InlineData("max_call_depth", " 3 ")]
    [InlineData("unknown_calls", "report")]
    [InlineData("java_interop", "true")]
    [InlineData("producer_only", "false")]
    [InlineData("idempotency_headers", "X-Key, Other")]
    [InlineData("handler_types", "Acme.IMailer")]
    [InlineData("handler_types", "MassTransit.IConsumer`1; Wolverine.IHandler")]
    public async Task AnOptionThatIsReadIsNot(string name, string value) => Assert.Empty(await Find(options: new Dictionary<string, string> { ["eventcontracts." + name] = value, ["dotnet_style_x"] = "eventcontracts." }));

    [Theory]
    [InlineData("efect mail M:Acme.IMailer.Send", "Did you mean 'effect'?", "effect mail M:Acme.IMailer.Send")]
    [InlineData("gard M:Acme.IMailer.Send # why", "Did you mean 'guard'?", "guard M:Acme.IMailer.Send # why")]
    [InlineData("effect mail M:Acme.IMailer.Sent", "Did you mean 'M:Acme.IMailer.Send'?", "effect mail M:Acme.IMailer.Send")]
    [InlineData("pure T:Acme.IMialer", "Did you mean 'T:Acme.IMailer'?", "pure T:Acme.IMailer")]
    [InlineData("pure M:Acme.IMialer.Send", "Did you mean 'M:Acme.IMailer.Send'?", "pure M:Acme.IMailer.Send")]
    [InlineData("pure P:Acme.Clock.Todai", "Did you mean 'P:Acme.Clock.Today'?", "pure P:Acme.Clock.Today")]
    [InlineData("effect mail M:Acme.IMailer.Send(System.Int32)", "Did you mean 'M:Acme.IMailer.Send'?", "effect mail M:Acme.IMailer.Send")]
    [InlineData("effect mail M:Other.Mailer.Send", "end the line with 'optional'", null)]
    [InlineData("effect M:Acme.IMailer.Send", "An effect is written", null)]
    [InlineData("pure Acme.IMailer.Send", "A line is written", null)]
    [InlineData("pure N:Acmee.Mail", "names nothing", null)]
    public async Task ALineThatSaysNothingIsTold(string line, string said, string? meant)
    {
        Diagnostic found = Assert.Single(await Find(file: "# a comment\n" + line + "\n"));

        Assert.Contains(said, found.GetMessage(null));
        Assert.Equal((1, 0, line.Length), (found.Location.GetLineSpan().StartLinePosition.Line, found.Location.GetLineSpan().StartLinePosition.Character, found.Location.SourceSpan.Length));
        Assert.Equal(meant, found.Properties.GetValueOrDefault("replacement"));
    }

    [Theory]
    [InlineData("effect mail M:Acme.IMailer.Send")]
    [InlineData("effect mail M:Acme.IMailer.Send(System.String) # said")]
    [InlineData("pure M:Acme.IMailer.Ask")]
    [InlineData("pure M:Acme.IMailer.Ask(``0)")]
    [InlineData("pure P:Acme.Clock.Today")]
    [InlineData("pure T:Acme.IMailer")]
    [InlineData("log N:Acme")]
    [InlineData("fresh M:System.IO.MemoryStream.#ctor")]
    [InlineData("effect mail M:Other.Mailer.Send optional")]
    [InlineData("   # nothing but a comment")]
    public async Task ALineThatSaysSomethingIsNot(string line) => Assert.Empty(await Find(file: line));

    [Fact]
    public async Task OtherTextFilesAreNotRead() => Assert.Empty(await Find(file: "efect", path: "/notes.txt"));

    [Fact]
    public async Task TheFixWritesTheLineAsItWasMeant()
    {
        using var run = new FixRun("efect", "/project/acme.effects.txt") { Analyzer = new ConfigurationAnalyzer() };
        Assert.Empty(await run.Offered(new EffectsLineFix(), "EVC4006"));

        using var meant = new FixRun("# why\nguad M:System.Guid.NewGuid\npure T:System.Guid\n", "/project/acme.effects.txt") { Analyzer = new ConfigurationAnalyzer() };
        Solution changed = await meant.Apply(new EffectsLineFix(), "EVC4006", "Write 'guard M:System.Guid.NewGuid'");
        Assert.Equal("# why\nguard M:System.Guid.NewGuid\npure T:System.Guid\n", (await changed.Projects.Single().AdditionalDocuments.Single().GetTextAsync()).ToString());
    }

    private static async Task<IReadOnlyList<Diagnostic>> Find(string? file = null, string path = "/acme.effects.txt", Dictionary<string, string>? options = null)
    {
        var run = new HandlerRun { Analyzer = new ConfigurationAnalyzer(), Options = options ?? [], Files = file is null ? [] : [(path, file)] };
        return await run.DiagnosticsAsync(Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("P", [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(Types)], Basic.Reference.Assemblies.Net100.References.All));
    }
}
