using System.Collections.Immutable;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>An effect as the caller of the method sees it: without the body that it is in.</summary>
internal sealed record SummaryEffect(
    EffectKind Kind, string Action, ObjectOrigin Target, GivenKey? Key, ImmutableArray<string> Path, ImmutableArray<Location> Places);
