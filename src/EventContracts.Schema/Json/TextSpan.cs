namespace EventContracts.Schema.Json;

/// <summary>A stretch of a file's text, in UTF-16 code units from its start.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}
