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
        NullableSpec { Inner: ScalarSpec { Kind: ScalarKind.String } } => "Ew::NullableStringCodec",
        NullableSpec { Inner: var inner } => $"Ew::{(IsReference(inner) ? "NullableReferenceCodec" : "NullableCodec")}<{Type(inner)}, {Codec(inner)}>",
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
        NullableSpec nullable => $"Ec::ViewOptional<{ViewType(nullable.Inner)}>",
        ConstSpec constant => ViewType(new ScalarSpec(constant.Kind)),
        _ => throw Unknown(value),
    };

    /// <summary>What makes a view value from its bytes: a view itself, but for scalars.</summary>
    public static string ViewCodec(ValueSpec value) => value switch
    {
        ConstSpec constant => ViewCodec(new ScalarSpec(constant.Kind)),
        NullableSpec nullable when !IsViewScalar(nullable.Inner) => ViewType(value),
        NullableSpec => $"Ew::ScalarView<{Type(value)}, {Codec(value)}>",
        _ => IsViewScalar(value) ? $"Ew::ScalarView<{Type(value)}, {Codec(value)}>" : ViewType(value),
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

    /// <summary>The runtime's <c>Wire</c> of a value.</summary>
    public static string Wire(ValueSpec value) => value switch
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
        ScalarKind.DateTime => "Sy::DateTimeOffset",
        ScalarKind.Date => "Sy::DateOnly",
        ScalarKind.Guid => "Sy::Guid",
        ScalarKind.Base64 => "Ec::EventBytes",
        ScalarKind.Any => "Ec::JsonValue",
        ScalarKind.Null => "Ec::JsonNull",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static InvalidOperationException Unknown(ValueSpec value) => new($"No C# for {value}.");
}
