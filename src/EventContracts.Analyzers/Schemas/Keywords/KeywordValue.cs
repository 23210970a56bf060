using System;

namespace EventContracts.Analyzers.Schemas.Keywords;

/// <summary>What a keyword may be followed by.</summary>
[Flags]
internal enum KeywordValue
{
    Any = 0,
    Schema = 1,
    SchemaList = 2,
    SchemaMap = 4,
    Text = 8,
    TextList = 16,
    Number = 32,
    Count = 64,
    Boolean = 128,
    List = 256,
    Object = 512,
}
