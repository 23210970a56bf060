using System;
using System.Collections.Generic;

namespace EventContracts.Fuzz.Subjects;

/// <summary>A view gives the entries of a map as they come; who needs them to differ looks himself, as here.</summary>
internal sealed class KeySet
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public string Add(Utf8Text key) => _keys.Add(key.ToString()) ? key.ToString() : throw new EventFormatException(new EventError(EventErrorCode.Duplicate, "", 0, "a key occurs twice"));
}
