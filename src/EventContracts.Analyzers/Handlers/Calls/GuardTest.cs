using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>A condition that tells a new event: when it has that value, the call has said so.</summary>
internal readonly record struct GuardTest(IOperation Call, GuardKind Kind, bool NewWhen)
{
    public GuardTest Negated() => this with { NewWhen = !NewWhen };
}
