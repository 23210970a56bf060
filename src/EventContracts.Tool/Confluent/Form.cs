using System;
using System.Collections.Generic;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Tool.Confluent;

/// <summary>
/// A schema as Confluent's registry sees it. It takes the keywords of one schema apart by what they are about, and compares kinds first: a schema with
/// <c>enum</c> alone and one with <c>type</c> beside it are of two kinds, however much they mean the same.
/// </summary>
internal abstract record Form(Subschema Schema)
{
    /// <summary>Forms are compared as places, not by content.</summary>
    public virtual bool Equals(Form? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public JsonNode? Keyword(string name) => Schema.Keyword(name);
}

/// <summary>No keyword that says anything, or <c>true</c>.</summary>
internal sealed record AnythingForm(Subschema Schema) : Form(Schema);

/// <summary><c>false</c>.</summary>
internal sealed record NothingForm(Subschema Schema) : Form(Schema);

internal sealed record TextForm(Subschema Schema) : Form(Schema);

internal sealed record NumberForm(Subschema Schema, bool IsInteger) : Form(Schema);

internal sealed record BooleanForm(Subschema Schema) : Form(Schema);

internal sealed record NullForm(Subschema Schema) : Form(Schema);

internal sealed record ObjectForm(Subschema Schema) : Form(Schema);

internal sealed record ArrayForm(Subschema Schema) : Form(Schema);

internal sealed record EnumForm(Subschema Schema) : Form(Schema);

internal sealed record ConstForm(Subschema Schema) : Form(Schema);

internal sealed record NotForm(Subschema Schema) : Form(Schema);

/// <summary><c>if</c>, <c>then</c>, <c>else</c>; what is in them is never compared.</summary>
internal sealed record ConditionForm(Subschema Schema) : Form(Schema);

/// <summary>
/// <c>allOf</c>, <c>anyOf</c> or <c>oneOf</c>. Several kinds of keyword in one schema are an allOf, a list of types is an anyOf. Parts are read when they are
/// asked for: they may lead back here.
/// </summary>
internal sealed record CombinedForm(Subschema Schema, Criterion Criterion, Lazy<IReadOnlyList<Form>> Lazy) : Form(Schema)
{
    public IReadOnlyList<Form> Parts => Lazy.Value;
}

internal enum Criterion
{
    All,
    Any,
    One,
}
