using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using EventContracts.Schema.Naming;

namespace EventContracts.Tool.Inference;

/// <summary>A shape as a schema: it says what all samples have in common, and leaves open what none of them shows.</summary>
internal static class SchemaOfShape
{
    public static void Write(Utf8JsonWriter json, Shape root, EventProposal proposal)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteStartObject("x-event");
        json.WriteString("type", proposal.Type);
        json.WriteString("version", "1.0");
        ReadOnlySpan<(string, string?)> pointers = [("partitionKey", proposal.PartitionKey), ("id", proposal.Id), ("time", proposal.Time)];
        foreach ((string key, string? pointer) in pointers)
        {
            if (pointer is not null)
                json.WriteString(key, pointer);
        }
        json.WriteEndObject();
        WriteKeywords(json, root);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Shape shape, string? name = null)
    {
        json.WriteStartObject();
        if (name is not null)
            json.WriteString("x-csharp-name", name);
        WriteKeywords(json, shape);
        json.WriteEndObject();
    }

    private static void WriteKeywords(Utf8JsonWriter json, Shape shape)
    {
        if (shape.KindCount == 0)
        {
            // What is always null may be anything at other times.
            if (shape.Nulls > 0)
                json.WriteString("description", "Always null in the samples.");
            return;
        }
        if (shape.KindCount == 1 || shape.Objects + shape.Arrays == 0)
            WriteKinds(json, shape, [.. Types(shape)]);
        else
            WriteUnion(json, shape);
    }

    // Keywords about objects beside a list of types are overlooked, or misread, by more than one reader of schemas.
    private static void WriteUnion(Utf8JsonWriter json, Shape shape)
    {
        string[] types = [.. Types(shape)], plain = [.. types.Where(type => type is not ("object" or "array"))];
        json.WriteStartArray("anyOf");
        foreach (string[] branch in types.Except(plain).Select(type => new[] { type }).Append(plain).Where(branch => branch.Length > 0))
        {
            json.WriteStartObject();
            WriteKinds(json, shape, branch);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteKinds(Utf8JsonWriter json, Shape shape, string[] types)
    {
        WriteType(json, types);
        if (types.Contains("string") && shape.Formats.Name is { } format)
            json.WriteString("format", format);
        if (types.Contains("array") && shape.Items is not null)
        {
            json.WritePropertyName("items");
            Write(json, shape.Items);
        }
        if (!types.Contains("object"))
            return;
        if (shape.IsMap)
        {
            json.WritePropertyName("additionalProperties");
            Write(json, shape.Values());
        }
        else
            WriteMembers(json, shape);
    }

    private static void WriteMembers(Utf8JsonWriter json, Shape shape)
    {
        json.WriteStartObject("properties");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, Shape member) in shape.Members)
        {
            json.WritePropertyName(name);
            Write(json, member, Alias(name, taken));
        }
        json.WriteEndObject();
        string[] required = [.. shape.Members.Where(member => shape.IsRequired(member.Shape)).Select(member => member.Name)];
        if (required.Length == 0)
            return;
        json.WriteStartArray("required");
        foreach (string name in required)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    // Two members that would get one name in C#: the second says its own.
    private static string? Alias(string name, HashSet<string> taken)
    {
        string wanted = CSharpNames.Pascal(name);
        if (taken.Add(wanted))
            return null;
        int number = 2;
        while (!taken.Add(wanted + number))
            number++;
        return wanted + number;
    }

    private static IEnumerable<string> Types(Shape shape)
    {
        if (shape.Objects > 0)
            yield return "object";
        if (shape.Arrays > 0)
            yield return "array";
        if (shape.Texts > 0)
            yield return "string";
        if (shape.Integers + shape.Fractions > 0)
            yield return shape.Fractions > 0 ? "number" : "integer";
        if (shape.Booleans > 0)
            yield return "boolean";
        if (shape.Nulls > 0)
            yield return "null";
    }

    private static void WriteType(Utf8JsonWriter json, string[] types)
    {
        if (types is [string only])
        {
            json.WriteString("type", only);
            return;
        }
        json.WriteStartArray("type");
        foreach (string type in types)
            json.WriteStringValue(type);
        json.WriteEndArray();
    }
}
