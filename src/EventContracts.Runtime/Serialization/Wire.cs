using System;

namespace EventContracts.Serialization;

/// <summary>What a member holds on the wire, for checks and for messages.</summary>
[Flags]
public enum Wire : byte
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
