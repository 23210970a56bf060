using System;
using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>Keywords that no value can fail.</summary>
internal static class SchemaAnnotations
{
    private static readonly HashSet<string> Names =
    [
        "$id", "id", "$schema", "$anchor", "$dynamicAnchor", "$comment", "$defs", "definitions", "title", "description", "default", "examples", "example",
        "deprecated", "readOnly", "writeOnly", "format", "contentEncoding", "contentMediaType", "contentSchema",
    ];

    /// <summary>Of another vendor's keywords, only the one that closes an enum matters to readers.</summary>
    public static bool Contains(string keyword) => Names.Contains(keyword) || (keyword.StartsWith("x-", StringComparison.Ordinal) && keyword != "x-enum");
}
