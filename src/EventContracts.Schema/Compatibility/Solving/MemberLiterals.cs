using System;
using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>Members of these names, if they are there, satisfy the literals. Found by name.</summary>
internal sealed class MemberLiterals
{
    private static readonly List<Literal> None = [];

    private readonly List<(MemberNames Names, Literal Literal)> all;
    private Dictionary<string, List<Literal>>? named;
    private List<(MemberNames Names, Literal Literal)> others = [];

    public MemberLiterals() => all = [];

    private MemberLiterals(MemberLiterals other) => all = [.. other.all];

    public IEnumerable<MemberNames> Names => all.Select(member => member.Names);

    public MemberLiterals Copy() => new(this);

    public void Add(MemberNames names, Literal literal)
    {
        all.Add((names, literal));
        named = null;
    }

    /// <summary>Null when an undecidable pattern leaves it open.</summary>
    public IReadOnlyList<Literal>? At(string name)
    {
        named ??= ByName();
        List<Literal> literals = named.TryGetValue(name, out List<Literal> own) ? own : None;
        bool isShared = true;
        foreach ((MemberNames names, Literal literal) in others)
        {
            Truth contains = names.Contains(name);
            if (contains == Truth.Unknown)
                return null;
            if (contains != Truth.Yes)
                continue;
            if (isShared)
                literals = [.. literals];
            isShared = false;
            literals.Add(literal);
        }
        return literals;
    }

    private Dictionary<string, List<Literal>> ByName()
    {
        var index = new Dictionary<string, List<Literal>>(StringComparer.Ordinal);
        others = all.FindAll(member => member.Names.Single is null);
        foreach ((MemberNames names, Literal literal) in all)
        {
            if (names.Single is not { } name)
                continue;
            if (!index.TryGetValue(name, out List<Literal> literals))
                index.Add(name, literals = []);
            literals.Add(literal);
        }
        return index;
    }
}
