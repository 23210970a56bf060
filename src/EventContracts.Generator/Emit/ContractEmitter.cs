using System.Linq;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>What makes a record an event: descriptor, key, id and time, and the short ways to bytes and back.</summary>
internal static class ContractEmitter
{
    public static void Emit(CodeWriter code, ContractSpec contract)
    {
        string type = contract.TypeName;
        string parameters = $"Utf8 utf8, [Nullness::NotNullWhen(true)] out {type}? value, out Ec::EventError error";
        code.Blank();
        Descriptor(code, contract);
        code.Line($$"""

            /// <summary>Reads UTF-8 JSON.</summary>
            public static {{type}} Parse(Utf8 utf8) => Ec::EventReader.Read<{{type}}, Codec>(utf8);
            public static bool TryParse({{parameters}}) => Ec::EventReader.TryRead<{{type}}, Codec>(utf8, out value, out error);
            /// <summary>The event as UTF-8 JSON.</summary>
            public byte[] ToUtf8Bytes() => Ec::EventWriter.ToArray<{{type}}, Codec>(this);
            /// <summary>Writes UTF-8 JSON, without an allocation.</summary>
            [Sy::Runtime.CompilerServices.MethodImpl(Sy::Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            public void WriteTo(Sy::Buffers.IBufferWriter<byte> output) => new Ec::EventWriter(output).Write<{{type}}, Codec>(this);
            """);
        if (contract.Key.Count > 0)
            code.Line($"static string? Ec::IEventContract<{type}>.GetPartitionKey({type} value) => {Key(contract)};");
        if (contract.EventId is { } id)
            code.Line($"static string? Ec::IEventContract<{type}>.GetEventId({type} value) => {Text(id, 0)};");
        if (contract.Time is { } time)
            code.Line($"static Sy::DateTimeOffset? Ec::IEventContract<{type}>.GetTime({type} value) => {Path(time)};");
    }

    /// <summary>What analyzers of other projects know of the event: they see attributes, not the descriptor.</summary>
    public static void Attribute(CodeWriter code, ContractSpec contract)
    {
        string members = string.Join(", ", contract.Key.Select(path => Literals.String(string.Join(".", path.Steps.Select(step => step.Name.TrimStart('@'))))));
        string key = contract.Key.Count > 0 || contract.IsKeyless ? $", PartitionKey = [{members}]" : "";
        string order = contract.IsTotallyOrdered ? ", IsTotallyOrdered = true" : "";
        code.Line($"[Ec::EventContract({Literals.String(contract.EventType)}, Topic = {Literals.String(contract.Topic)}{key}{order})]");
    }

    /// <summary>Only what differs from the descriptor's defaults is said.</summary>
    private static void Descriptor(CodeWriter code, ContractSpec contract)
    {
        (string type, string topic) = (Literals.String(contract.EventType), Literals.String(contract.Topic));
        code.Line("/// <summary>Name, version, topic, key, schema.</summary>");
        code.Line("public static Ec::EventDescriptor Descriptor { get; } = new()");
        code.Line("{");
        code.Line($"    Type = {type}, Major = {contract.Major}, Minor = {contract.Minor}, Topic = {topic}, ClrType = typeof({contract.TypeName}),");
        Text(code, "Id", contract.Id, null);
        List(code, "PartitionKeyPointers", contract.KeyPointers);
        if (contract.IsTotallyOrdered)
            code.Line("    IsTotallyOrdered = true,");
        Text(code, "Compatibility", contract.Compatibility, "BACKWARD");
        Text(code, "Delivery", contract.Delivery, "at-least-once");
        Text(code, "Owner", contract.Owner, null);
        Text(code, "Stability", contract.Stability, null);
        List(code, "Aliases", contract.Aliases);
        code.Line($"    Fingerprint = \"{contract.Fingerprint}\",");
        code.Line($"    SchemaSource = static () => {Literals.RawUtf8(contract.SchemaText)},");
        code.Line("};");
    }

    private static void Text(CodeWriter code, string name, string? value, string? standard)
    {
        if (value is not null && value != standard)
            code.Line($"    {name} = {Literals.String(value)},");
    }

    private static void List(CodeWriter code, string name, EquatableList<string> items)
    {
        if (items.Count > 0)
            code.Line($"    {name} = [{string.Join(", ", items.Select(Literals.String))}],");
    }

    private static string Key(ContractSpec contract) => contract.Key.Count == 1
        ? Text(contract.Key[0], 0)
        : $"Ew::KeyText.Join({string.Join(", ", contract.Key.Select((path, i) => Text(path, i)))})";

    private static string Text(PathSpec path, int part) => path.Value is NamedSpec { Kind: NamedKind.ClosedEnum } closed
        ? $"({Path(path)} is {{ }} part{part} ? Et::{closed.Name}Codec.Text(part{part}) : null)"
        : $"Ew::KeyText.Of({Path(path)})";

    private static string Path(PathSpec path)
    {
        string result = "value";
        bool isNullable = false;
        foreach (PathStepSpec step in path.Steps)
        {
            result += (isNullable ? "?." : ".") + step.Name + (step.IsOptional ? ".GetValueOrDefault()" : "");
            isNullable |= step.IsNullable;
        }
        return path.Value is NamedSpec { Kind: NamedKind.OpenEnum } ? result + (isNullable ? "?.Text" : ".Text") : result;
    }
}
