using EventContracts.Analyzers.Handlers.Flow;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>A place from which on the event is known to be new.</summary>
/// <param name="Kind">How much it is worth.</param>
/// <param name="Call">The call that answered.</param>
/// <param name="Body">Where.</param>
/// <param name="Position">The edge on which it's new, or the call itself where it throws for a duplicate.</param>
internal sealed record Guard(GuardKind Kind, IOperation Call, FlowBody Body, FlowPosition Position);
