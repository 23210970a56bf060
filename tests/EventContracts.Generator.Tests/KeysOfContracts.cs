using System;
using System.Reflection;
using System.Text;
using EventContracts.Corpus;
using Xunit;

namespace EventContracts.Generator.Tests;

/// <summary>The partition key at run time, from whatever kind of member it comes.</summary>
public sealed class KeysOfContracts
{
    [Theory]
    [InlineData("\"/kind\"", """{"kind":"eu-west"}""", "eu-west")]
    [InlineData("\"/maybe\"", """{"kind":"us","maybe":"us"}""", "us")]
    [InlineData("\"/maybe\"", """{"kind":"us"}""", null)]
    [InlineData("[\"/kind\", \"/maybe\"]", """{"kind":"eu-west","maybe":"us"}""", "eu-west/us")]
    [InlineData("[\"/kind\", \"/place/kind\"]", """{"kind":"us","place":{"kind":"eu-west"}}""", "us/eu-west")]
    [InlineData("\"/place/kind\"", """{"kind":"us"}""", null)]
    public void AClosedEnumIsItsTextOnTheWire(string key, string json, string? expected)
    {
        string schema = $$"""
            { "x-event": { "partitionKey": {{key}} }, "type": "object", "required": ["kind"],
              "properties": { "kind": { "$ref": "#/$defs/kind" }, "maybe": { "$ref": "#/$defs/kind" }, "place": { "type": "object", "required": ["kind"], "properties": { "kind": { "$ref": "#/$defs/kind" } } } },
              "$defs": { "kind": { "enum": ["us", "eu-west"], "x-enum": "closed" } } }
            """;
        ProjectBuild build = ProjectBuild.Run([new SchemaText("moved.schema.json", schema)], keepUnknown: false);

        Assert.Empty(build.Errors);
        Type type = build.Assembly!.GetType(ProjectBuild.Namespace + ".Moved")!;
        Assert.Equal(expected, typeof(KeysOfContracts).GetMethod(nameof(Key), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [json]));
    }

    /// <summary>What analyzers read and what runs say the same of the order.</summary>
    [Theory]
    [InlineData("\"ordering\": \"total\"", true)]
    [InlineData("\"ordering\": \"total\", \"partitionKey\": \"/kind\"", true)]
    [InlineData("\"partitionKey\": \"/kind\"", false)]
    public void OneOrderOfAllIsSaidByAttributeAndDescriptor(string metadata, bool isTotal)
    {
        string schema = $$"""{ "x-event": { {{metadata}} }, "type": "object", "properties": { "kind": { "type": "string" } }, "required": ["kind"] }""";
        ProjectBuild build = ProjectBuild.Run([new SchemaText("moved.schema.json", schema)], keepUnknown: false);

        Assert.Empty(build.Errors);
        Type type = build.Assembly!.GetType(ProjectBuild.Namespace + ".Moved")!;
        var descriptor = (EventDescriptor)type.GetProperty("Descriptor")!.GetValue(null)!;
        Assert.Equal((isTotal, isTotal), (type.GetCustomAttribute<EventContractAttribute>()!.IsTotallyOrdered, descriptor.IsTotallyOrdered));
    }

    private static string? Key<T>(string json)
        where T : class, IEventContract<T>
    {
        var reader = new EventReader(Encoding.UTF8.GetBytes(json));
        Assert.True(T.TryRead(ref reader, out T? value));
        return T.GetPartitionKey(value!);
    }
}
