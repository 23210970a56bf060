using System;
using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Generator.Mapping;

/// <summary>C# names for the properties of one object.</summary>
internal static class MemberNames
{
    /// <summary>What every generated record already has, and what C# forbids in a record.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Codec", "View", "Descriptor", "Parse", "TryParse", "ToUtf8Bytes", "WriteTo",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
        "PrintMembers", "EqualityContract", "Clone", "Deconstruct",
    };

    /// <summary>
    /// One name per wire name. Where two would be equal the first in ordinal order keeps the plain name, the others get a number; an explicit
    /// <c>x-csharp-name</c> goes first.
    /// </summary>
    public static Dictionary<string, string> For(string typeName, IEnumerable<(string Wire, string? Explicit)> members)
    {
        var scope = new NameScope(Reserved);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string wire, string? given) in members.OrderBy(one => one.Explicit is null).ThenBy(one => one.Wire, StringComparer.Ordinal))
        {
            string name = CSharpNames.Pascal(given ?? wire);
            // A member can't have the name of its type (CS0542) nor of what the generator adds.
            if (name == typeName || scope.IsReserved(name))
                name += "Value";
            names[wire] = scope.Claim(name);
        }
        return names;
    }
}
