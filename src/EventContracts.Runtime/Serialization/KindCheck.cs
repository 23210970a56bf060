namespace EventContracts.Serialization;

/// <summary>Checks a value against the kind of its member, as reading it would; the inside of objects and arrays only for being well formed.</summary>
internal static class KindCheck
{
    public static nint Read(nint cursor, nint end, MemberKind kind, ref EventReader reader)
    {
        if ((kind & MemberKind.Nullable) != 0 && Json.Null(cursor, end) is var afterNull and not 0)
            return afterNull;
        switch (kind & ~MemberKind.Nullable)
        {
            case MemberKind.String or MemberKind.Enum:
                return JsonString.Scan(cursor, end, out _);
            case MemberKind.Boolean:
                return BooleanCodec.Read(cursor, end, ref reader, out _);
            case MemberKind.Int32:
                return Int32Codec.Read(cursor, end, ref reader, out _);
            case MemberKind.Int64:
                return Int64Codec.Read(cursor, end, ref reader, out _);
            case MemberKind.UInt64:
                return UInt64Codec.Read(cursor, end, ref reader, out _);
            case MemberKind.Double:
                return DoubleCodec.Read(cursor, end, ref reader, out _);
            case MemberKind.Decimal:
                return DecimalCodec.Read(cursor, end, ref reader, out _);
            case MemberKind.DateTime:
                return DateTimeCodec.Read(cursor, end, ref reader, out _);
            case MemberKind.Date:
                return DateCodec.Read(cursor, end, ref reader, out _);
            case MemberKind.Guid:
                return GuidCodec.Read(cursor, end, ref reader, out _);
            case MemberKind.Null:
                return Json.Null(cursor, end);
            case MemberKind.Object or MemberKind.Map:
                return Json.At(cursor, end, (byte)'{') ? Json.Skip(cursor, end) : 0;
            case MemberKind.Array:
                return Json.At(cursor, end, (byte)'[') ? Json.Skip(cursor, end) : 0;
            case MemberKind.Base64:
                return Json.At(cursor, end, (byte)'"') ? Json.Skip(cursor, end) : 0;
            default:
                return Json.Skip(cursor, end);
        }
    }
}
