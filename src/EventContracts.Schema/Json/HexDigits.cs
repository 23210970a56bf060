namespace EventContracts.Schema.Json;

internal static class HexDigits
{
    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int ValueOf(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
