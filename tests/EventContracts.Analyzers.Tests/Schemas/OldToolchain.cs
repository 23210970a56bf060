using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
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
    public async Task AnOldLanguageIsReportedOnceAndInTheFirstSchema(LanguageVersion language, string shown)
    {
        IReadOnlyList<Diagnostic> found = await new SchemaRun { Language = language }.Of(("b.schema.json", Schema), ("a.schema.json", "{}"), ("0.schema.json", "{"));

        Diagnostic only = Assert.Single(found, one => one.Id == Id);
        Assert.Equal("a.schema.json", only.Location.GetLineSpan().Path);
        Assert.Contains(shown, only.GetMessage());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Default)]
    [InlineData(LanguageVersion.Preview)]
    public async Task ALanguageThatSufficesIsNotReported(LanguageVersion language) =>
        await SchemaAssert.IsSilent(new SchemaRun { Language = language }, Id, Schema);

    [Fact]
    public async Task AProjectWithoutSchemasMayBeOld() =>
        Assert.Empty(await new SchemaRun { Language = LanguageVersion.CSharp7_3 }.Of(("appsettings.json", "{}")));

    // The rule's limit is the generated code's: nothing less compiles, and this does.
    [Theory]
    [InlineData(LanguageVersion.CSharp12, false)]
    [InlineData(LanguageVersion.CSharp13, true)]
    public void TheLimitIsWhatTheGeneratedCodeNeeds(LanguageVersion language, bool compiles)
    {
        CSharpCompilation compilation = GeneratedProject.Create(language, ("user.created.schema.json", Schema));

        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error)];
        Assert.True(compiles == (errors.Length == 0), string.Join("\n", errors.Select(one => one.ToString())));
    }
}
