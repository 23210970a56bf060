namespace EventContracts.Generator.Specs;

/// <summary>Everything that one schema file becomes: one C# file.</summary>
internal sealed record FileSpec
{
    /// <summary>Unique in the project, stable when other files come and go.</summary>
    public required string HintName { get; init; }

    /// <summary>The schema file relative to the project.</summary>
    public required string SourcePath { get; init; }

    public required string Namespace { get; init; }

    public required EquatableList<TypeSpec> Types { get; init; }

    /// <summary>The type of the file's root schema; absent where the root is no type of its own, such as a plain text.</summary>
    public required string? RootType { get; init; }

    /// <summary>Absent for a file that only defines types for others.</summary>
    public ContractSpec? Contract { get; init; }
}

/// <summary>What makes the root type of a file an event.</summary>
internal sealed record ContractSpec
{
    public required string TypeName { get; init; }
    public required string EventType { get; init; }
    public required int Major { get; init; }
    public required int Minor { get; init; }
    public required string SchemaId { get; init; }
    public required string? Id { get; init; }
    public required string Topic { get; init; }
    public required string Compatibility { get; init; }
    public required string Delivery { get; init; }
    public required string? Owner { get; init; }
    public required string? Stability { get; init; }
    public required EquatableList<string> Aliases { get; init; }
    public required EquatableList<string> KeyPointers { get; init; }

    /// <summary>The contract says that it has no key.</summary>
    public required bool IsKeyless { get; init; }

    /// <summary>The contract says that all events of its topic are in one order.</summary>
    public required bool IsTotallyOrdered { get; init; }

    /// <summary>C# paths from the record to the parts of the partition key; empty when there is none.</summary>
    public required EquatableList<PathSpec> Key { get; init; }

    public required PathSpec? EventId { get; init; }
    public required PathSpec? Time { get; init; }

    /// <summary>SHA-256 of <see cref="SchemaText"/>, lower-case hex.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The schema without insignificant white space.</summary>
    public required string SchemaText { get; init; }
}

/// <summary>The way from a record to one of its scalars, step by step.</summary>
/// <param name="Steps">The members to pass.</param>
/// <param name="Value">The scalar at the end.</param>
internal sealed record PathSpec(EquatableList<PathStepSpec> Steps, ValueSpec Value);

/// <param name="Name">C# name of the member.</param>
/// <param name="IsNullable">Whether the C# value there may be null.</param>
/// <param name="IsOptional">Whether it is an <c>Optional&lt;T&gt;</c>.</param>
internal sealed record PathStepSpec(string Name, bool IsNullable, bool IsOptional);

/// <summary>A class in the project that handles an event.</summary>
/// <param name="ClassName">Fully qualified, with <c>global::</c>.</param>
/// <param name="EventTypeName">Simple name of the contract type.</param>
internal sealed record HandlerSpec(string ClassName, string EventTypeName);
