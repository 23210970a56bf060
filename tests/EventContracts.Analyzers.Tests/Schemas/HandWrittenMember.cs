using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Analyzers.Schemas;
using EventContracts.CodeFixes.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class HandWrittenMember
{
    private const string Schema = """{ "x-event": { "type": "user.created" }, "properties": { "eventId": { "type": "string" }, "address": { "type": "object", "properties": { "city": { "type": "string" } } } }, "required": ["eventId"] }""";

    [Theory]
    [InlineData("public string? [|Note|] { get; set; }")]
    [InlineData("public string? [|Note|] { get; init; }")]
    [InlineData("public string [|Note|] { get; } = \"\";")]
    [InlineData("public int [|Count|];")]
    public async Task PublicStateThatIsNotInTheSchemaIsReported(string member) => await Reports($"public sealed partial record UserCreated {{ {member} }}");

    [Fact]
    public async Task ATypeInsideAnEventCountsToo() => await Reports("public sealed partial record UserCreatedAddress { public string? [|Note|] { get; set; } }");

    [Theory]
    [InlineData("[JsonIgnore]", "[JsonIgnore] public string? Note { get; set; }")]
    [InlineData("static", "public static int Count { get; set; }")]
    [InlineData("a constant", "public const int Limit = 5;")]
    [InlineData("private", "private string? Note { get; set; } string? other;")]
    [InlineData("internal", "internal string? Note { get; set; }")]
    [InlineData("computed", "public string Short => EventId.Substring(0, 1); public int Length { get { return EventId.Length; } }")]
    [InlineData("a method", "public string Format() => EventId;")]
    [InlineData("an explicit interface member", "string IHasNote.Note { get; set; }")]
    public async Task WhatIsNoStateOfTheEventIsNotReported(string what, string member)
    {
        string bases = member.Contains("IHasNote", StringComparison.Ordinal) ? " : IHasNote" : "";
        Assert.Empty(await Run($"interface IHasNote {{ string Note {{ get; set; }} }} public sealed partial record UserCreated{bases} {{ {member} }}"));
        Assert.NotEmpty(what);
    }

    [Fact]
    public async Task OtherRecordsMayHoldWhatTheyLike() => Assert.Empty(await Run("public sealed partial record Plain { public string? Note { get; set; } } public sealed partial record Plain { public int More { get; set; } }"));

    [Theory]
    [InlineData("public sealed record Plain([field: [|JsonRequired|]] string Note);")]
    [InlineData("public sealed record Plain([field: [|JsonPropertyName(\"note\")|]] string Note);")]
    [InlineData("public sealed class Plain { [field: [|JsonRequired|]] public string? Note { get; set; } }")]
    public async Task AnAttributeOnABackingFieldIsReported(string source) => await Reports(source);

    [Theory]
    [InlineData("public sealed record Plain([property: JsonRequired] string Note);")]
    [InlineData("public sealed record Plain([field: JsonInclude] string Note);")]
    [InlineData("public sealed record Plain([field: System.NonSerialized] string Note);")]
    [InlineData("public sealed class Plain { [JsonInclude, JsonPropertyName(\"n\")] private string? note; }")]
    public async Task AnAttributeThatCountsIsNotReported(string source) => Assert.Empty(await Run(source));

    [Fact]
    public async Task WithoutTheRuntimeNothingIsAnalysed()
    {
        CSharpCompilation plain = GeneratedProject.Create(LanguageVersion.Latest, ("a.cs", "using System.Text.Json.Serialization; public sealed record Plain([field: JsonRequired] string Note);")).Compilation;
        CSharpCompilation without = plain.RemoveReferences(plain.References.Where(one => one.Display!.Contains("EventContracts", StringComparison.Ordinal)));

        Assert.Empty(await Diagnose(without));
        Assert.Single(await Diagnose(plain));
    }

    [Theory]
    [InlineData("Mark with [JsonIgnore]", "    // why\n    public string? Note { get; set; }", "    // why\n    [JsonIgnore]\n    public string? Note { get; set; }")]
    [InlineData("Mark with [JsonIgnore]", "    public int Count;", "    [JsonIgnore]\n    public int Count;")]
    [InlineData("Put it on the property", "    [field: JsonRequired] public static string? A { get; set; }", "    [property: JsonRequired] public static string? A { get; set; }")]
    public async Task TheFixSaysSoOrMovesTheAttribute(string title, string member, string expected)
    {
        string Source(string content) => $"using System.Text.Json.Serialization;\nnamespace Contracts;\npublic sealed partial record UserCreated\n{{\n{content}\n}}\n";

        Assert.Equal(Source(expected), (await Fix(Source(member), title)).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private static async Task Reports(string marked)
    {
        MarkedText text = MarkedText.Parse(Prefix + marked);
        Diagnostic found = Assert.Single(await Diagnose(Project(text.Text)));
        Assert.Equal("EVC0012", found.Id);
        Assert.Equal(text.Span!.Value, found.Location.SourceSpan);
    }

    private const string Prefix = "using System.Text.Json.Serialization; namespace Contracts; ";

    private static Task<ImmutableArray<Diagnostic>> Run(string source) => Diagnose(Project(Prefix + source));

    private static CSharpCompilation Project(string source)
    {
        CSharpCompilation compilation = GeneratedProject.Create(LanguageVersion.Latest, ("a.cs", source), ("user.created.schema.json", Schema)).Compilation;
        Assert.DoesNotContain(compilation.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error);
        return compilation;
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnose(Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer threw.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers([new HandWrittenMemberAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<string> Fix(string source, string title)
    {
        CSharpCompilation compilation = Project(source);
        using var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Project", LanguageNames.CSharp).WithMetadataReferences(compilation.References)
            .WithCompilationOptions(compilation.Options).WithParseOptions(compilation.SyntaxTrees[0].Options);
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Skip(1))
            project = project.AddDocument(System.IO.Path.GetFileName(tree.FilePath), await tree.GetTextAsync(), filePath: tree.FilePath).Project;
        Document document = project.AddDocument("a.cs", source, filePath: "a.cs");
        Diagnostic found = Assert.Single(await Diagnose((await document.Project.GetCompilationAsync())!));
        var offered = new List<CodeAction>();
        await new HandWrittenMemberFix().RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => offered.Add(action), CancellationToken.None));
        ImmutableArray<CodeActionOperation> operations = await Assert.Single(offered, one => one.Title == title).GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }
}
