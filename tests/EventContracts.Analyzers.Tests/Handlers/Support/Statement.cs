using System.Collections.Generic;

namespace EventContracts.Analyzers.Tests.Handlers.Support;

/// <summary>A statement of a random handler.</summary>
internal abstract record Statement
{
    public sealed record Effect(int Number) : Statement;

    /// <summary><c>if (!begin) return;</c>, or <c>if (begin) { … }</c> where it has a body.</summary>
    public sealed record Guard(IReadOnlyList<Statement>? Body, bool InLocal) : Statement;

    public sealed record Mark(int Number) : Statement;

    /// <summary>A condition on the event: each has a bit of its own, so that no two are related; in a loop, a bit for each turn.</summary>
    public sealed record If(int Condition, bool InLoop, IReadOnlyList<Statement> Then, IReadOnlyList<Statement> Else) : Statement;

    public sealed record Return : Statement;

    /// <summary>Not at all, once or twice, by two bits.</summary>
    public sealed record Loop(int Condition, IReadOnlyList<Statement> Body) : Statement;

    public sealed record TryFinally(IReadOnlyList<Statement> Body, IReadOnlyList<Statement> Finally) : Statement;

    /// <summary>The <c>catch</c> throws on.</summary>
    public sealed record TryCatch(IReadOnlyList<Statement> Body, IReadOnlyList<Statement> Catch) : Statement;

    /// <summary>What is in it is committed together.</summary>
    public sealed record Transaction(IReadOnlyList<Statement> Body) : Statement;

    public sealed record Lambda(IReadOnlyList<Statement> Body) : Statement;

    /// <summary>A call of a method of its own, with one effect.</summary>
    public sealed record Helper(int Number, IReadOnlyList<Statement> Body) : Statement;
}
