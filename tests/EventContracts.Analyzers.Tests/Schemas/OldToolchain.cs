using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace EventContracts.Analyzers.Tests.Schemas;

public sealed class OldToolchain
{
    private const string Id = "EVC0013";
    private const string Schema = """{ "x-event": { "type": "user.created" }, "properties": { "eventId": { "type": "string", "format": "uuid" }, "status": { "enum": ["a", "b"] }, "items": { "type": "array", "items": { "properties": { "a": { "type": ["string", "null"] } } } }, "labels": { "type": "object", "additionalProperties": { "type": "string" } }, "choice": { "oneOf": [{ "type": "string" }, { "type": "integer" }] } }, "required": ["eventId"] }""";

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    public void AnOldLanguageIsReportedOnceInTheFirstSchemaAndNothingElseIs(LanguageVersion language, string shown)
    {
        var project = GeneratedProject.Create(language, ("b.schema.json", Schema), ("a.schema.json", Schema));

        Diagnostic only = Assert.Single(project.Diagnostics);
        Assert.Equal((Id, "a.schema.json"), (only.Id, only.Location.GetLineSpan().Path));
        Assert.Contains(shown, only.GetMessage());
        Assert.Empty(project.Compilation.SyntaxTrees);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Default)]
    [InlineData(LanguageVersion.Preview)]
    public void ALanguageThatSufficesIsNotReportedAndDoesSuffice(LanguageVersion language)
    {
        var project = GeneratedProject.Create(language, ("a.schema.json", Schema));

        Assert.DoesNotContain(project.Diagnostics, one => one.Id == Id);
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void TheLimitIsNoHigherThanItMustBe()
    {
        CSharpCompilation current = GeneratedProject.Create(LanguageVersion.CSharp13, ("a.schema.json", Schema)).Compilation;
        IEnumerable<SyntaxTree> older = current.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), new CSharpParseOptions(LanguageVersion.CSharp12)));

        Assert.Contains(current.RemoveAllSyntaxTrees().AddSyntaxTrees(older).GetDiagnostics(), one => one.Id == "CS9202");
    }

    [Fact]
    public void AProjectWithoutSchemasMayBeOld() => Assert.Empty(GeneratedProject.Create(LanguageVersion.CSharp7_3, ("appsettings.json", "{}")).Diagnostics);
}
