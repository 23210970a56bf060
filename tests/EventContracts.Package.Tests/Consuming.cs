using System.IO.Compression;
using System.Linq;
using Xunit;

namespace EventContracts.Package.Tests;

/// <summary>The packed packages in fresh projects, as their users have them.</summary>
[Collection(PackedPackage.Shared)]
public sealed class Consuming(PackedPackage package)
{
    private const string Schema = """
        { "x-event": { "type": "TYPE", "version": "VERSION", "partitionKey": "/userId" }, "type": "object",
          "properties": { "eventId": { "type": "string", "format": "uuid" }, "userId": { "type": "string" }, "status": { "enum": ["a", "b"] }, "tags": { "type": "array", "items": { "type": "string" } } },
          "required": ["eventId", "userId"] }
        """;

    [Fact]
    public void ThePackageHoldsTheCompilerComponentsAndNothingElseThatLoads()
    {
        using ZipArchive archive = ZipFile.OpenRead($"{package.Folder}/EventContracts.Gen.{package.Version}.nupkg");

        Assert.Equal(
            ["EventContracts.Analyzers.dll", "EventContracts.CodeFixes.dll", "EventContracts.Generator.dll", "EventContracts.Schema.dll"],
            archive.Entries.Where(entry => entry.FullName.StartsWith("analyzers/dotnet/roslyn4.8/cs/", System.StringComparison.Ordinal)).Select(entry => entry.Name).Order());
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.StartsWith("lib/", System.StringComparison.Ordinal));
        Assert.Contains(archive.Entries, entry => entry.FullName == "build/EventContracts.Gen.props");
        Assert.Contains(archive.Entries, entry => entry.FullName == "buildTransitive/EventContracts.Gen.targets");
    }

    /// <summary>No implicit usings, a namespace that ends as one of the runtime's names, files of one name in two folders, two versions side by side.</summary>
    [Fact]
    public void AnAwkwardProjectBuildsAndRuns()
    {
        var project = new FreshProject(package, "<ImplicitUsings>disable</ImplicitUsings><RootNamespace>Acme.EventContracts.Json</RootNamespace>");
        project.Write("users/created.schema.json", Contract("user.created", "1.0"));
        project.Write("users/v2/created.schema.json", Contract("user.created", "2.0"));
        project.Write("orders/created.schema.json", """{ "type": "object", "properties": { "eventId": { "type": "string" } }, "required": ["eventId"] }""");
        project.Write("appsettings.json", """{ "Logging": { } }""");
        project.Write("Program.cs", """
            using Acme.EventContracts.Json.Contracts;
            var first = new UserCreated { EventId = System.Guid.Empty, UserId = "u" };
            var second = new UserCreatedV2 { EventId = System.Guid.Empty, UserId = "u", Tags = ["x"] };
            System.Console.WriteLine(System.Text.Encoding.UTF8.GetString(first.ToUtf8Bytes()));
            System.Console.WriteLine(System.Text.Encoding.UTF8.GetString(second.ToUtf8Bytes()));
            System.Console.WriteLine(string.Join(" ", System.Linq.Enumerable.Select(EventContractsCatalog.Instance.Descriptors, one => one.SchemaId)));
            """);

        string output = project.Run();

        Assert.Contains("""{"eventId":"00000000-0000-0000-0000-000000000000","userId":"u"}""", output);
        Assert.Contains("""{"eventId":"00000000-0000-0000-0000-000000000000","userId":"u","tags":["x"]}""", output);
        Assert.Contains("created:v1 user.created:v1 user.created:v2", output);
    }

    /// <summary>Without its type the handler's declaration fails, and the compiler stops there: the reason must come before that.</summary>
    [Fact]
    public void ABrokenSchemaIsNamedWithItsPlaceEvenWhereItsTypeIsUsed()
    {
        var project = new FreshProject(package, "");
        project.Write("user.created.schema.json", "{\n  \"type\": objekt\n}");
        project.Write("Program.cs", "System.Console.WriteLine(); abstract class Handler : App.Contracts.IUserCreatedHandler { }");

        Assert.Contains("user.created.schema.json(2,11): error EVC0001", Assert.Single(project.FailToBuild().Split('\n'), line => line.Contains("EVC0001")));
    }

    /// <summary>Where the compiler comes as far as the analyzers, they leave the file without a tree to the generator, which has said it.</summary>
    [Fact]
    public void ABrokenSchemaIsNamedOnceWhereNothingUsesIt()
    {
        var project = new FreshProject(package, "");
        project.Write("user.created.schema.json", "{\n  \"type\": objekt\n}");
        project.Write("order.placed.schema.json", Contract("order.placed", "1.0").Replace("/userId", "/usreId", System.StringComparison.Ordinal));
        project.Write("Program.cs", "System.Console.WriteLine(nameof(App.Contracts.OrderPlaced));");

        string[] lines = project.FailToBuild().Split('\n');

        Assert.Contains("user.created.schema.json(2,11): error EVC0001", Assert.Single(lines, line => line.Contains("EVC0001")));
        Assert.Single(lines, line => line.Contains("error EVC0009"));
    }

    [Fact]
    public void AFaultInASchemaIsReportedInTheBuild()
    {
        var project = new FreshProject(package, "");
        project.Write("user.created.schema.json", Contract("user.created", "1.0").Replace("/userId", "/usreId", System.StringComparison.Ordinal));
        project.Write("Program.cs", "System.Console.WriteLine();");

        string output = project.FailToBuild();

        Assert.Contains("error EVC0009", output);
        Assert.Contains("Did you mean '/userId'?", output);
    }

    [SkippableFact]
    public void APublishedNativeProgramRunsAndItsBuildWarnsOfNothing()
    {
        Skip.IfNot(System.OperatingSystem.IsLinux() && System.IO.File.Exists("/usr/bin/gcc"), "Native AOT links with gcc, which is not here.");
        var project = new FreshProject(package, "<InvariantGlobalization>true</InvariantGlobalization><CppCompilerAndLinker>gcc</CppCompilerAndLinker>");
        project.Write("user.created.schema.json", Contract("user.created", "1.0"));
        project.Write("Program.cs", """
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using App.Contracts;
            using EventContracts;
            byte[] json = new UserCreated { EventId = Guid.Empty, UserId = "u", Status = UserCreatedStatus.A }.ToUtf8Bytes();
            UserCreated.TryParse(json.AsSpan(0, 9), out _, out EventError error);
            Console.WriteLine($"{UserCreated.Parse(json).Status} {UserCreated.View.Parse(json).UserId.ToString()} {error.Code}");
            class Handler : IUserCreatedHandler { public ValueTask HandleAsync(UserCreated value, EventContext context, CancellationToken cancellationToken) => default; }
            """);

        string output = project.Publish();

        Assert.DoesNotContain("warning", output, System.StringComparison.OrdinalIgnoreCase);
        Assert.Contains("a u Truncated", project.RunPublished());
    }

    private static string Contract(string type, string version) => Schema.Replace("TYPE", type).Replace("VERSION", version);
}
