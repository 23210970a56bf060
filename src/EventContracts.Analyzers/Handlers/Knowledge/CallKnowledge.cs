namespace EventContracts.Analyzers.Handlers.Knowledge;

/// <summary>The role of a call and, for an effect, what it touches: <c>mail</c>, <c>file</c>, <c>store</c>.</summary>
internal sealed record CallKnowledge(CallRole Role, string Detail = "")
{
    public static readonly CallKnowledge Nothing = new(CallRole.None);
}
