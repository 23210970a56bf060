using Microsoft.CodeAnalysis;

namespace EventContracts.CodeFixes;

/// <summary>One way to repair a diagnostic in a file that is no code.</summary>
/// <param name="Title">What the IDE shows.</param>
/// <param name="Solution">What the solution becomes.</param>
internal sealed record FileChange(string Title, Solution Solution);
