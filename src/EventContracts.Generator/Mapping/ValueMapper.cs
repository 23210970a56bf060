using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Generator.Specs;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Generator.Mapping;

/// <summary>What a schema is in C#. Each resource is mapped once; the strategies are tried in one order.</summary>
internal sealed class ValueMapper
{
    /// <summary>Lists of lists of lists …: beyond this a value stays raw JSON, since the C# name of its type doubles with each level. Named
    /// types do not count, they wait in the queue.</summary>
    private const int MaxDepth = 10;

    private static readonly ScalarSpec Any = new(ScalarKind.Any);

    private readonly MappingContext _context;
    private readonly ObjectMapper _objects;
    private readonly UnionMapper _unions;
    private readonly TupleMapper _tuples;
    private readonly Dictionary<string, ValueSpec> _mapped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public ValueMapper(MappingContext context)
    {
        _context = context;
        _objects = new ObjectMapper(context, this);
        _unions = new UnionMapper(context, this);
        _tuples = new TupleMapper(context, this);
    }

    public ObjectMapper Objects => _objects;

    public UnionMapper Unions => _unions;

    /// <summary>The value of schemas that all hold.</summary>
    public ValueSpec Map(params IReadOnlyList<Subschema> schemas)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        Subschema[] followed = schemas.Count == 1
            ? [SchemaParts.Follow(_context.Set, schemas[0])]
            : schemas.Select(schema => SchemaParts.Follow(_context.Set, schema)).Distinct().ToArray();
        string key = followed.Length == 1 ? followed[0].Key : string.Join("&", followed.Select(schema => schema.Key));
        if (_mapped.TryGetValue(key, out ValueSpec? known))
            return known;
        // A root, or a record inside itself: its name stands, whether it may be null is still to be said.
        if (_context.TryGet(key, out NamedSpec? named))
            return _mapped[key] = (Types(SchemaParts.Of(_context.Set, followed)) & TypeSet.Null) != 0 ? Nullable(named!) : named!;
        if (_open.Count >= MaxDepth || !_open.Add(key))
        {
            _context.Note(followed[0], "$ref", "the type would contain itself without a name, or is nested too deep, so it stays raw JSON");
            return Any;
        }
        ValueSpec value = Narrowing.Dominant(_context.Set, followed) is { } dominant && !(followed.Length == 1 && dominant.Equals(followed[0]))
            ? Map(dominant)
            : MapParts(key, followed[0], SchemaParts.Of(_context.Set, followed));
        _open.Remove(key);
        return _mapped[key] = value;
    }

    public static ValueSpec Nullable(ValueSpec value) => value switch
    {
        NullableSpec => value,
        ScalarSpec { Kind: ScalarKind.Any or ScalarKind.Null } => value,
        _ => new NullableSpec(value),
    };

    /// <summary>Takes the nullability off a value. Raw JSON holds null itself.</summary>
    public static (ValueSpec Value, bool IsNullable) Split(ValueSpec value) => value is NullableSpec nullable ? (nullable.Inner, true) : (value, false);

    private ValueSpec MapParts(string key, Subschema at, IReadOnlyList<Subschema> parts)
    {
        if (ScalarMapper.TryEnum(_context, _unions, key, at, parts) is { } constant)
            return constant;

        TypeSet types = Types(parts);
        bool isNullable = types != TypeSet.None && (types & TypeSet.Null) != 0;
        TypeSet rest = types & ~TypeSet.Null;
        if (types == TypeSet.Null)
            return new ScalarSpec(ScalarKind.Null);

        ValueSpec value;
        if (_objects.HasMembers(parts) && rest is TypeSet.None or TypeSet.Object)
        {
            value = _objects.Map(key, at, parts);
        }
        else if (_unions.TryMap(key, at, parts, rest) is { } union)
        {
            (value, bool unionIsNullable) = Split(union);
            // "type" beside the branches narrows them: null is allowed only where both let it through.
            isNullable = types == TypeSet.None ? unionIsNullable : isNullable && parts.All(part => (AllowedTypes.Of(_context.Set, part) & TypeSet.Null) != 0);
        }
        else if (rest == TypeSet.None)
        {
            value = Unstated(key, at, parts);
        }
        else if (IsSingle(rest))
        {
            value = Single(rest, key, at, parts);
        }
        else
        {
            value = _unions.OfKinds(key, at, rest, kind => Single(kind, key, at, parts));
        }
        return isNullable ? Nullable(value) : value;
    }

    /// <summary>No "type": the keywords of one kind tell; without any the value is raw JSON.</summary>
    private ValueSpec Unstated(string key, Subschema at, IReadOnlyList<Subschema> parts)
    {
        if (parts.Any(part => SchemaParts.IsTyped(part.AdditionalProperties) || part.PatternProperties.Count > 0))
            return _objects.Map(key, at, parts);
        return parts.Any(part => part.Items is not null || part.PrefixItems.Count > 0) ? Array(key, at, parts) : Any;
    }

    public ValueSpec Single(TypeSet kind, string key, Subschema at, IReadOnlyList<Subschema> parts) => kind switch
    {
        TypeSet.Object => _objects.Map(key, at, parts),
        TypeSet.Array => Array(key, at, parts),
        _ => ScalarMapper.Map(kind, parts),
    };

    private ValueSpec Array(string key, Subschema at, IReadOnlyList<Subschema> parts)
    {
        if (parts.Any(part => part.PrefixItems.Count > 0))
            return _tuples.Map(key, at, parts);
        Subschema[] items = parts.Where(part => part.Items is not null).Select(part => part.Items!).ToArray();
        return new ListSpec(items.Length == 0 ? Any : Map(items));
    }

    /// <summary>The types that all parts allow; <see cref="TypeSet.None"/> where none says any.</summary>
    public static TypeSet Types(IReadOnlyList<Subschema> parts)
    {
        TypeSet result = TypeSet.None;
        foreach (Subschema part in parts)
        {
            TypeSet types = part.Types;
            if (types == TypeSet.None)
                continue;
            // An integer is a number: "number" and "integer" together leave the integer.
            TypeSet widened = (types & TypeSet.Number) != 0 ? types | TypeSet.Integer : types;
            TypeSet resultWidened = (result & TypeSet.Number) != 0 ? result | TypeSet.Integer : result;
            TypeSet both = widened & resultWidened;
            result = result == TypeSet.None ? types : (both & TypeSet.Number) != 0 ? both & ~TypeSet.Integer : both == TypeSet.None ? result : both;
        }
        return (result & TypeSet.Number) != 0 ? result & ~TypeSet.Integer : result;
    }

    private static bool IsSingle(TypeSet types) => (types & (types - 1)) == 0;
}
