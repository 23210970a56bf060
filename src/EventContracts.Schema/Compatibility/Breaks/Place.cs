using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Solving;

namespace EventContracts.Schema.Compatibility.Breaks;

/// <summary>A place in an event, and what the writer says of it. Knows the way from the root, so that a value found for the place
/// can be asked for as part of a whole event.</summary>
internal sealed class Place
{
    private readonly Place? parent;
    private readonly Formula local;
    private readonly IReadOnlyList<Literal> chosen;
    private readonly (MemberNames? Names, int From, int Before) step;

    private Place(Place? parent, Formula local, IReadOnlyList<Literal> chosen, (MemberNames?, int, int) step, string path)
    {
        this.parent = parent;
        this.local = local;
        this.chosen = chosen;
        this.step = step;
        Path = path;
        Writer = local.With(chosen);
    }

    /// <summary>JSON pointer into the event; <c>*</c> stands for any name or index.</summary>
    public string Path { get; }

    public Formula Writer { get; }

    /// <summary>One of many members of a map: its name stands in no schema.</summary>
    public bool IsMapEntry { get; private init; }

    /// <summary>Neither a schema nor the lack of one says anything of the value.</summary>
    public bool IsUnconstrained => Schemas.Count == 0;

    /// <summary>The writer's schemas for the place.</summary>
    public IReadOnlyList<SchemaTerm> Schemas =>
        [.. Writer.Literals.Where(literal => !literal.IsNegated).Select(literal => literal.Condition).OfType<SchemaTerm>()];

    public Place? Parent => parent;

    public static Place Root(SchemaTerm writer) => new(null, new Formula([Literal.Is(writer)]), [], default, "");

    /// <summary>The same place where more is known: the branch of a union, a condition that is met.</summary>
    public Place With(IEnumerable<Literal> more) => new(parent, local, [.. chosen, .. more], step, Path) { IsMapEntry = IsMapEntry };

    public Place Member(string name, IEnumerable<Literal> writer, bool isKnown) =>
        new(this, new Formula(writer), [], (MemberNames.Of(name), 0, 0), Path + (isKnown ? JsonPointer(name) : "/*")) { IsMapEntry = !isKnown };

    public Place Item(int index, IEnumerable<Literal> writer, bool isRegular) =>
        new(this, new Formula(writer), [], (null, index, isRegular ? int.MaxValue : index + 1), Path + "/" + (isRegular ? "*" : index));

    /// <summary>A whole event of the writer in which the place satisfies the literals, too.</summary>
    public Formula Event(Universe universe, IReadOnlyList<Literal> literals)
    {
        IReadOnlyList<Literal> here = [.. chosen, .. literals];
        if (parent is null)
            return local.With(here);
        Condition exists = step.Names is { } names
            ? new MemberExists(universe.NextId(), names, here)
            : new ItemExists(universe.NextId(), step.From, step.Before, here);
        return parent.Event(universe, [Literal.Is(exists)]);
    }

    private static string JsonPointer(string name) => Documents.JsonPointer.Append("", name);
}
