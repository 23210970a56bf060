using System.Globalization;

namespace EventContracts.Schema.Contracts;

/// <summary>major.minor</summary>
internal sealed record ContractVersion(int Major, int Minor)
{
    public static ContractVersion First { get; } = new(1, 0);

    /// <summary><c>2</c> or <c>2.1</c>.</summary>
    public static ContractVersion? Parse(string text)
    {
        int point = text.IndexOf('.');
        if (!TryParse(point < 0 ? text : text.Substring(0, point), out int major))
            return null;
        int minor = 0;
        return point < 0 || TryParse(text.Substring(point + 1), out minor) ? new ContractVersion(major, minor) : null;
    }

    /// <summary>
    /// A path segment that is nothing but a version: <c>v2</c>, <c>v2.1</c>, <c>2.1</c>, <c>2.1.0</c>, <c>2-1-0</c>. A bare number is more likely a name.
    /// </summary>
    public static ContractVersion? ParseSegment(string segment)
    {
        bool isMarked = segment.Length > 1 && segment[0] is ('v' or 'V');
        string numbers = isMarked ? segment.Substring(1) : segment;
        string[] parts = numbers.Split('.').Length == 3 ? numbers.Split('.') : numbers.Split('-');
        // Of three numbers (SemVer, SchemaVer) the last says nothing about who understands whom.
        if (parts.Length == 3)
            return TryParse(parts[2], out _) ? Parse(parts[0] + "." + parts[1]) : null;
        return isMarked || numbers.IndexOf('.') > 0 ? Parse(numbers) : null;
    }

    /// <summary>What was probably meant by <c>v1.2</c>, <c>1.2.3</c> or <c>1.2-beta</c>.</summary>
    public static ContractVersion? Nearest(string text)
    {
        string[] parts = text.Trim().TrimStart('v', 'V').Split('.', '-', '+');
        return parts.Length > 1 ? Parse(parts[0] + "." + parts[1]) ?? Parse(parts[0]) : Parse(parts[0]);
    }

    public override string ToString() => Major + "." + Minor;

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
