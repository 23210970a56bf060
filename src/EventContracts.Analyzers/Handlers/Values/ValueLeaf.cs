using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Values;

/// <summary>One thing that a value is made from.</summary>
/// <param name="Operation">Where it enters.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Member">The member of the value that it ends in, as <c>Id</c> in <c>new X { Id = … }</c>; null for the value itself.</param>
internal sealed record ValueLeaf(IOperation Operation, OriginKinds Kind, ISymbol? Member);
