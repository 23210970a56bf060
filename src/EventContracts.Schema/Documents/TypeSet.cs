using System;

namespace EventContracts.Schema.Documents;

/// <summary>The values of the <c>type</c> keyword. <see cref="None"/>: the keyword is absent and any type will do.</summary>
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
