using System;
using System.Globalization;
using EventContracts.Serialization;

namespace EventContracts;

/// <summary>Timestamps in attributes: read and written as in the data.</summary>
internal static class Rfc3339
{
    public static bool TryParse(string text, out DateTimeOffset value) =>
        new EventReader(EventWriter.ToArray<string, StringCodec>(text)).TryRead<DateTimeOffset, DateTimeCodec>(out value);

    public static string Format(DateTimeOffset value) =>
        value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
        + (value.Offset == TimeSpan.Zero ? "Z" : value.ToString("zzz", CultureInfo.InvariantCulture));
}
