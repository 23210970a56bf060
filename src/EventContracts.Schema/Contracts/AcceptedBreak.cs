using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>A break that a team has decided to make, as it stands in <see cref="AcceptedBreaks.FileName"/>.</summary>
/// <param name="Change">What was accepted: this and nothing else.</param>
/// <param name="Version">The version that makes the change. Once it is released the entry is history.</param>
/// <param name="Reason">Why nobody is hurt.</param>
/// <param name="Span">Where the entry stands.</param>
public sealed record AcceptedBreak(BreakIdentity Change, string Version, string Reason, TextSpan Span);
