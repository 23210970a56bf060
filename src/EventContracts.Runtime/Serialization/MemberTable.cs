using System;

namespace EventContracts.Serialization;

/// <summary>What a member holds, for checks and for messages.</summary>
[Flags]
public enum MemberKind : byte
{
    /// <summary>Any JSON.</summary>
    Any,

    /// <summary>Text.</summary>
    String,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Integer of 32 bits.</summary>
    Int32,

    /// <summary>Integer of 64 bits.</summary>
    Int64,

    /// <summary>Non-negative integer of 64 bits.</summary>
    UInt64,

    /// <summary>Double.</summary>
    Double,

    /// <summary>Decimal.</summary>
    Decimal,

    /// <summary>RFC 3339 date-time.</summary>
    DateTime,

    /// <summary>RFC 3339 full date.</summary>
    Date,

    /// <summary>Uuid.</summary>
    Guid,

    /// <summary>Base64 text.</summary>
    Base64,

    /// <summary>A listed text.</summary>
    Enum,

    /// <summary>A constant.</summary>
    Const,

    /// <summary>An object with declared members.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object whose names are data.</summary>
    Map,

    /// <summary>One of several shapes.</summary>
    Union,

    /// <summary>Nothing but null.</summary>
    Null,

    /// <summary>Or null.</summary>
    Nullable = 0x80,
}

/// <summary>One declared member.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsRequired">Whether every object has it.</param>
public readonly record struct Member(string Name, MemberKind Kind, bool IsRequired);

/// <summary>The declared members of an object, and the general path of reading: any order, white space, unknown names. Immutable and thread-safe.</summary>
public sealed class MemberTable
{
    /// <summary>The object has ended.</summary>
    public const int End = -2;

    /// <summary>The member is not declared.</summary>
    public const int Unknown = -1;

    private readonly Member[] _members;
    private readonly NameTable _names;

    /// <summary>A table of these members, in the order of the schema.</summary>
    public MemberTable(params ReadOnlySpan<Member> members)
    {
        _members = members.ToArray();
        _names = new NameTable(Array.ConvertAll(_members, member => member.Name));
        foreach (Member member in _members)
            RequiredCount += member.IsRequired ? 1 : 0;
    }

    /// <summary>How many members are declared.</summary>
    public int Count => _members.Length;

    internal int RequiredCount { get; }

    internal Member this[int index] => _members[index];

    /// <summary>At the opening brace: on to the first value, or after the closing brace.</summary>
    public nint First(nint cursor, nint end, out int member)
    {
        member = Unknown;
        cursor = Json.Whitespace(cursor, end);
        if (!Json.At(cursor, end, (byte)'{'))
            return 0;
        cursor = Json.Whitespace(cursor + 1, end);
        if (!Json.At(cursor, end, (byte)'}'))
            return Name(cursor, end, 0, out member);
        member = End;
        return cursor + 1;
    }

    /// <summary>After a value: on to the next value, or after the closing brace.</summary>
    /// <param name="cursor">After the value before.</param>
    /// <param name="end">The end of the bytes.</param>
    /// <param name="expected">The member whose name is compared first.</param>
    /// <param name="member">The index, <see cref="Unknown"/> or <see cref="End"/>.</param>
    public nint Next(nint cursor, nint end, int expected, out int member)
    {
        member = Unknown;
        cursor = Json.Whitespace(cursor, end);
        if (Json.At(cursor, end, (byte)','))
            return Name(Json.Whitespace(cursor + 1, end), end, expected, out member);
        member = End;
        return Json.At(cursor, end, (byte)'}') ? cursor + 1 : 0;
    }

    internal MemberKind KindOf(string name) => _names.IndexOf(name) is var index and >= 0 ? _members[index].Kind : MemberKind.Any;

    internal bool Has(Utf8Text name) => name.IsEscaped ? _names.IndexOf(name.ToString()) >= 0 : _names.Find(name.Raw) >= 0;

    internal string? FirstMissing(ReadOnlySpan<ulong> seen)
    {
        for (int i = 0; i < _members.Length; i++)
        {
            if (_members[i].IsRequired && (seen[i / 64] & (1UL << (i % 64))) == 0)
                return _members[i].Name;
        }
        return null;
    }

    private nint Name(nint cursor, nint end, int expected, out int member)
    {
        member = Unknown;
        if (!Json.At(cursor, end, (byte)'"'))
            return 0;
        cursor = JsonString.Scan(cursor, end, out StringToken token);
        if (cursor == 0)
            return 0;
        cursor = Json.Whitespace(cursor, end);
        if (!Json.At(cursor, end, (byte)':'))
            return 0;
        if (token.Escaped)
            member = _names.IndexOf(JsonString.ToText(token));
        else
            member = _names.Is(expected, token.Raw) ? expected : _names.Find(token.Raw);
        return Json.Whitespace(cursor + 1, end);
    }
}
