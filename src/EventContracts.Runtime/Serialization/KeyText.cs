using System;
using System.Globalization;

namespace EventContracts.Serialization;

/// <summary>The text of a member in a partition key or event id: the same on every machine and in every culture, so that a key always meets its partition.</summary>
public static class KeyText
{
    /// <summary>The text itself.</summary>
    public static string? Of(string? value) => value;
}
