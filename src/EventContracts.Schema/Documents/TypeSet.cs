using System;

namespace EventContracts.Schema.Documents;

/// <summary>The JSON types that <c>type</c> allows. <see cref="None"/>: it says nothing, so all.</summary>
[Flags]
public enum TypeSet
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}
