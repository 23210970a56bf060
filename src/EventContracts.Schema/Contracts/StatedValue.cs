using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>A key of <c>x-event</c> that the contract states, and where its value stands.</summary>
public sealed record StatedValue(string Key, TextSpan Span);
