namespace EventContracts.Schema.Documents;

/// <summary>How a keyword holds schemas.</summary>
internal enum SchemaKeywordShape
{
    /// <summary>Not at all; nothing inside it is a schema.</summary>
    None,

    Schema,

    List,

    /// <summary><c>items</c>, a list up to 2019-09.</summary>
    SchemaOrList,

    /// <summary>Each member's value; a value that is no object or boolean (a list of names in <c>dependencies</c>) is none.</summary>
    Map,
}
