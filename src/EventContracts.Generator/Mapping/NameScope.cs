using System;
using System.Collections.Generic;
using System.Globalization;

namespace EventContracts.Generator.Mapping;

/// <summary>The names taken in one scope. A second claim on a name gets a number, in the order of the claims.</summary>
internal sealed class NameScope(ICollection<string> reserved, StringComparer? comparer = null)
{
    private readonly HashSet<string> _taken = new(comparer ?? StringComparer.Ordinal);

    public IReadOnlyCollection<string> Taken => _taken;

    public bool IsReserved(string name) => reserved.Contains(name);

    public bool IsFree(string name) => !_taken.Contains(name) && !IsReserved(name);

    public string Claim(string name)
    {
        string result = name;
        for (int i = 2; IsReserved(result) || !_taken.Add(result); i++)
            result = name + i.ToString(CultureInfo.InvariantCulture);
        return result;
    }
}
