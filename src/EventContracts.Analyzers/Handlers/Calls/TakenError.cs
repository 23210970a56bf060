using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>An error that a method takes for a duplicate.</summary>
/// <param name="Exception">The name of what it catches.</param>
/// <param name="Place">The clause.</param>
internal sealed record TakenError(string Exception, Location Place);
