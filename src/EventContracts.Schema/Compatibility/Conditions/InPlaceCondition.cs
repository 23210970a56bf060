using System.Collections.Generic;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Conditions;

/// <summary>A condition made of schemas for the same value.</summary>
internal abstract class InPlaceCondition(int id) : Condition(id)
{
    /// <summary>The schemas that describe this value: those whose declarations count for it.</summary>
    public abstract IEnumerable<SchemaTerm> Applying(JsonNode value);

    /// <summary>Those that always apply.</summary>
    public virtual IEnumerable<SchemaTerm> Always => [];

    /// <summary>Those that apply to some values.</summary>
    public abstract IEnumerable<SchemaTerm> Sometimes { get; }
}
