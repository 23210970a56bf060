using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Publishing.Keys;

/// <summary>One thing that a key is made from.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Operation">Where it enters.</param>
internal sealed record KeyPart(KeyPartKind Kind, IOperation Operation)
{
    /// <summary>For a property of the event: the way to it.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>How it becomes text, where that is said.</summary>
    public string Format { get; init; } = "";

    /// <summary>The local that the value went through first, if it did.</summary>
    public ILocalSymbol? Local { get; init; }
}
