using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

// Room for the members of a view, inside the view. A few sizes serve all generated types, so that they share one machine code.

/// <summary>4 members.</summary>
[InlineArray(4)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots4
{
    private MemberSlot _first;
}

/// <summary>8 members.</summary>
[InlineArray(8)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots8
{
    private MemberSlot _first;
}

/// <summary>12 members.</summary>
[InlineArray(12)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots12
{
    private MemberSlot _first;
}

/// <summary>16 members.</summary>
[InlineArray(16)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots16
{
    private MemberSlot _first;
}

/// <summary>24 members.</summary>
[InlineArray(24)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots24
{
    private MemberSlot _first;
}

/// <summary>32 members.</summary>
[InlineArray(32)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots32
{
    private MemberSlot _first;
}

/// <summary>48 members.</summary>
[InlineArray(48)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots48
{
    private MemberSlot _first;
}

/// <summary>64 members.</summary>
[InlineArray(64)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots64
{
    private MemberSlot _first;
}

/// <summary>96 members.</summary>
[InlineArray(96)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots96
{
    private MemberSlot _first;
}

/// <summary>128 members.</summary>
[InlineArray(128)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots128
{
    private MemberSlot _first;
}

/// <summary>192 members.</summary>
[InlineArray(192)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots192
{
    private MemberSlot _first;
}

/// <summary>256 members.</summary>
[InlineArray(256)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots256
{
    private MemberSlot _first;
}

/// <summary>512 members.</summary>
[InlineArray(512)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Slots512
{
    private MemberSlot _first;
}
