using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>What an effect is safe by, if the caller says so: a parameter that holds the key of the event, or the object that it is in.</summary>
/// <param name="Parameter">The ordinal of the parameter.</param>
/// <param name="Member">The member of it that is the key; null for the parameter itself, an id or a whole entity.</param>
internal readonly record struct GivenKey(int Parameter, ISymbol? Member);
