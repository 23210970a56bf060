namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>Which values a schema stands for.</summary>
internal enum LanguageRole
{
    /// <summary>Those that are valid.</summary>
    Exact,

    /// <summary>Those that a producer writes: valid, and every member declared by the schema, unless it declares none.</summary>
    Writer,

    /// <summary>Those that a consumer reads: members that the schema forbids by not naming them are ignored, and of several
    /// branches the first one that fits counts.</summary>
    Reader,
}
