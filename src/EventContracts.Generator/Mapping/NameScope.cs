using System;
using System.Collections.Generic;
using System.Globalization;

namespace EventContracts.Generator.Mapping;

/// <summary>The names taken in one scope. A second claim on a name gets a number, in the order of the claims.</summary>
internal sealed class NameScope(IEnumerable<string> reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.Ordinal);

    public bool IsFree(string name) => !_taken.Contains(name);

    public string Claim(string name)
    {
        string result = name;
        for (int i = 2; !_taken.Add(result); i++)
            result = name + i.ToString(CultureInfo.InvariantCulture);
        return result;
    }
}
