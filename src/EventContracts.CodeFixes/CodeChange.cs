using Microsoft.CodeAnalysis;

namespace EventContracts.CodeFixes;

/// <summary>One way to repair a diagnostic in C#.</summary>
/// <param name="Title">What the IDE shows.</param>
/// <param name="Old">What is replaced.</param>
/// <param name="New">By what.</param>
internal sealed record CodeChange(string Title, SyntaxNode Old, SyntaxNode New);
