using System;
using System.Buffers;
using System.Collections.Generic;
using System.Reflection;
using System.Text.Json;
using EventContracts.Serialization;

namespace EventContracts.Corpus;

/// <summary>Reads and writes instances with the generated types and keeps count.</summary>
internal sealed class InstanceResults(Assembly? assembly, string @namespace = ProjectBuild.Namespace)
{
    private static readonly MethodInfo Rewrite = typeof(InstanceResults).GetMethod(nameof(RewriteWith), BindingFlags.NonPublic | BindingFlags.Static)!;

    public int Equal { get; private set; }

    public List<Difference> Different { get; } = [];

    public List<UnreadInstance> Unread { get; } = [];

    public int ViewEqual { get; private set; }

    public List<Difference> ViewDifferent { get; } = [];

    public void Add(string name, string? typeName, byte[] json)
    {
        if (typeName is null || assembly?.GetType($"{@namespace}.{typeName}") is not { } type)
        {
            Unread.Add(new UnreadInstance(name, "", 0, "the schema has no type: it was refused, or nothing compiled"));
            return;
        }
        try
        {
            Add(name, type, json);
        }
        catch (Exception exception) when (exception is TargetInvocationException or EventFormatException or JsonException)
        {
            Unread.Add(new UnreadInstance(name, "", 0, "throws " + (exception.InnerException ?? exception)));
        }
    }

    private void Add(string name, Type type, byte[] json)
    {
        object?[] arguments = [json, null];
        Type codec = type.GetNestedType("Codec") ?? assembly!.GetType(type.FullName + "Codec")!;
        byte[]? written = (byte[]?)Rewrite.MakeGenericMethod(type, codec).Invoke(null, arguments);
        if (written is null)
        {
            var error = (EventError)arguments[1]!;
            Unread.Add(new UnreadInstance(name, error.Pointer, error.ByteOffset, error.Reason));
            return;
        }
        JsonElement expected = JsonElement.Parse(json);
        if (JsonComparison.Compare(name, expected, JsonElement.Parse(written)) is { } difference)
            Different.Add(difference);
        else
            Equal++;
        if (JsonComparison.Compare(name, expected, JsonElement.Parse(Dump(type, json))) is { } viewDifference)
            ViewDifferent.Add(viewDifference);
        else
            ViewEqual++;
    }

    private static byte[]? RewriteWith<T, TCodec>(byte[] json, out EventError error)
        where TCodec : struct, ICodec<T>
    {
        var reader = new EventReader(json);
        bool isRead = reader.TryRead<T, TCodec>(out T? value);
        error = reader.Error;
        return isRead ? EventWriter.ToArray<T, TCodec>(value!) : null;
    }

    /// <summary>A view is a ref struct and can't be boxed, so a delegate made for its type parses and dumps it.</summary>
    private byte[] Dump(Type type, byte[] json)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            MethodInfo dump = assembly!.GetType($"{@namespace}.ViewDump")!.GetMethod(type.Name + "Json")!;
            dump.CreateDelegate<Action<Utf8JsonWriter, byte[]>>()(writer, json);
        }
        return output.WrittenSpan.ToArray();
    }
}
