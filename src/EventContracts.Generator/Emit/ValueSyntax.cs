using System;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>How a value is spelled in C#: its type, its codec and its view. The aliases are declared by <see cref="FileEmitter"/>.</summary>
internal static class ValueSyntax
{
    /// <summary>The C# type, nullable where the value is.</summary>
    public static string Type(ValueSpec value) => value switch
    {
        ScalarSpec scalar => ScalarType(scalar.Kind),
        NamedSpec named => "Et::" + named.Name,
        ListSpec list => $"Ec::EventList<{Type(list.Item)}>",
        MapSpec map => $"Ec::EventMap<{Type(map.Item)}>",
        NullableSpec nullable => Type(nullable.Inner) + "?",
        ConstSpec constant => ScalarType(constant.Kind),
        _ => throw Unknown(value),
    };

    /// <summary>The codec struct.</summary>
    public static string Codec(ValueSpec value) => value switch
    {
        ScalarSpec scalar => "Ew::" + ScalarName(scalar.Kind) + "Codec",
        NamedSpec { Kind: NamedKind.ClosedEnum } named => $"Et::{named.Name}Codec",
        NamedSpec named => $"Et::{named.Name}.Codec",
        ListSpec list => $"Ew::ListCodec<{Type(list.Item)}, {Codec(list.Item)}>",
        MapSpec map => $"Ew::MapCodec<{Type(map.Item)}, {Codec(map.Item)}>",
        NullableSpec nullable => $"Ew::{(IsReference(nullable.Inner) ? "NullableReferenceCodec" : "NullableCodec")}<{Type(nullable.Inner)}, {Codec(nullable.Inner)}>",
        ConstSpec constant => "Ew::" + ScalarName(constant.Kind) + "Codec",
        _ => throw Unknown(value),
    };

    /// <summary>The type that a view gives: spans instead of objects.</summary>
    public static string ViewType(ValueSpec value) => value switch
    {
        ScalarSpec { Kind: ScalarKind.String } => "Ec::Utf8Text",
        ScalarSpec { Kind: ScalarKind.Any or ScalarKind.Base64 or ScalarKind.Null } => "Ec::RawJson",
        ScalarSpec scalar => ScalarType(scalar.Kind),
        NamedSpec { Kind: NamedKind.Record or NamedKind.Tuple } named => $"Et::{named.Name}.View",
        NamedSpec { Kind: NamedKind.OpenEnum } => "Ec::Utf8Text",
        NamedSpec { Kind: NamedKind.ClosedEnum } named => "Et::" + named.Name,
        NamedSpec { Kind: NamedKind.Union } => "Ec::RawJson",
        ListSpec list => $"Ec::ViewList<{ViewType(list.Item)}, {ViewCodec(list.Item)}>",
        MapSpec map => $"Ec::ViewMap<{ViewType(map.Item)}, {ViewCodec(map.Item)}>",
        NullableSpec nullable when IsViewScalar(nullable.Inner) => ViewType(nullable.Inner) + "?",
        NullableSpec nullable => $"Ec::ViewOptional<{ViewType(nullable.Inner)}, {ViewCodec(nullable.Inner)}>",
        ConstSpec constant => ViewType(new ScalarSpec(constant.Kind)),
        _ => throw Unknown(value),
    };

    /// <summary>The struct that makes a view value from its bytes.</summary>
    public static string ViewCodec(ValueSpec value) => value switch
    {
        ScalarSpec { Kind: ScalarKind.String } => "Ew::TextView",
        ScalarSpec { Kind: ScalarKind.Any or ScalarKind.Base64 or ScalarKind.Null } => "Ew::RawJsonView",
        NamedSpec { Kind: NamedKind.Record or NamedKind.Tuple } named => $"Et::{named.Name}.View",
        NamedSpec { Kind: NamedKind.OpenEnum } => "Ew::TextView",
        NamedSpec { Kind: NamedKind.Union } => "Ew::RawJsonView",
        ScalarSpec or NamedSpec => $"Ew::ScalarView<{Type(value)}, {Codec(value)}>",
        ListSpec list => $"Ew::ListView<{ViewType(list.Item)}, {ViewCodec(list.Item)}>",
        MapSpec map => $"Ew::MapView<{ViewType(map.Item)}, {ViewCodec(map.Item)}>",
        NullableSpec nullable when IsViewScalar(nullable.Inner) => $"Ew::ScalarView<{Type(value)}, {Codec(value)}>",
        NullableSpec nullable => $"Ew::OptionalView<{ViewType(nullable.Inner)}, {ViewCodec(nullable.Inner)}>",
        ConstSpec constant => ViewCodec(new ScalarSpec(constant.Kind)),
        _ => throw Unknown(value),
    };

    /// <summary>Whether the C# type is a class.</summary>
    public static bool IsReference(ValueSpec value) => value switch
    {
        ScalarSpec scalar => scalar.Kind == ScalarKind.String,
        NamedSpec named => named.Kind is NamedKind.Record or NamedKind.Tuple,
        ListSpec or MapSpec => true,
        NullableSpec nullable => IsReference(nullable.Inner),
        ConstSpec constant => constant.Kind == ScalarKind.String,
        _ => throw Unknown(value),
    };

    /// <summary>Whether a view gives the value itself rather than something that points into the bytes.</summary>
    public static bool IsViewScalar(ValueSpec value) => value switch
    {
        ScalarSpec scalar => scalar.Kind is not (ScalarKind.String or ScalarKind.Any or ScalarKind.Base64 or ScalarKind.Null),
        NamedSpec named => named.Kind == NamedKind.ClosedEnum,
        ConstSpec constant => constant.Kind is not (ScalarKind.String or ScalarKind.Null),
        _ => false,
    };

    /// <summary>Whether a view decodes the scalar when it finds it, by its kind alone; others are decoded when they are asked for.</summary>
    public static bool IsKeptDecoded(ValueSpec value) => value is ScalarSpec && IsViewScalar(value);

    /// <summary>The runtime's <c>MemberKind</c> of a value.</summary>
    public static string MemberKind(ValueSpec value) => value switch
    {
        ScalarSpec scalar => scalar.Kind.ToString(),
        NamedSpec { Kind: NamedKind.Record } => "Object",
        NamedSpec { Kind: NamedKind.Tuple } => "Array",
        NamedSpec { Kind: NamedKind.Union } => "Union",
        NamedSpec => "Enum",
        ListSpec => "Array",
        MapSpec => "Map",
        ConstSpec { Kind: ScalarKind.Null } => "Null",
        ConstSpec => "Const",
        _ => throw Unknown(value),
    };

    /// <summary>Bytes that a value can take at most, or −1 when its codec must be asked.</summary>
    public static int FixedBytes(ValueSpec value) => value switch
    {
        ScalarSpec { Kind: ScalarKind.Boolean } => 5,
        ScalarSpec { Kind: ScalarKind.Int32 } => 11,
        ScalarSpec { Kind: ScalarKind.Int64 or ScalarKind.UInt64 } => 20,
        ScalarSpec { Kind: ScalarKind.Double } => 32,
        ScalarSpec { Kind: ScalarKind.Decimal } => 32,
        ScalarSpec { Kind: ScalarKind.DateTime } => 40,
        ScalarSpec { Kind: ScalarKind.Date } => 12,
        ScalarSpec { Kind: ScalarKind.Guid } => 38,
        ScalarSpec { Kind: ScalarKind.Null } => 4,
        _ => -1,
    };

    private static string ScalarName(ScalarKind kind) => kind switch
    {
        ScalarKind.Any => "JsonValue",
        _ => kind.ToString(),
    };

    private static string ScalarType(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.UInt64 => "ulong",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.DateTime => "global::System.DateTimeOffset",
        ScalarKind.Date => "global::System.DateOnly",
        ScalarKind.Guid => "global::System.Guid",
        ScalarKind.Base64 => "Ec::EventBytes",
        ScalarKind.Any => "Ec::JsonValue",
        ScalarKind.Null => "Ec::JsonNull",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static InvalidOperationException Unknown(ValueSpec value) => new($"No C# for {value}.");
}
