namespace EventContracts.Generator.Specs;

/// <summary>What one JSON value is in C#. A closed hierarchy: <see cref="Emit.ValueSyntax"/> knows every kind.</summary>
internal abstract record ValueSpec;

/// <summary>A value that the runtime has a codec for.</summary>
internal sealed record ScalarSpec(ScalarKind Kind) : ValueSpec;

/// <summary>A type that this project generates.</summary>
internal sealed record NamedSpec(string Name, NamedKind Kind) : ValueSpec;

internal sealed record ListSpec(ValueSpec Item) : ValueSpec;

internal sealed record MapSpec(ValueSpec Item) : ValueSpec;

/// <summary><c>null</c> or the inner value. The inner value is never nullable itself.</summary>
internal sealed record NullableSpec(ValueSpec Inner) : ValueSpec;

/// <summary>Always the same JSON text. Only a required member is constant; elsewhere the value keeps its ordinary type.</summary>
internal sealed record ConstSpec(ScalarKind Kind, string Json, string CSharpLiteral) : ValueSpec;

internal enum ScalarKind
{
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,
    Double,
    Decimal,
    DateTime,
    Date,
    Guid,
    Base64,
    Any,
    Null,
}

internal enum NamedKind
{
    Record,
    Tuple,
    OpenEnum,
    ClosedEnum,
    Union,
}
