namespace EventContracts.Tool;

/// <summary>What a build script learns.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>At least one promise is broken.</summary>
    public const int Breaking = 1;

    /// <summary>Wrong arguments, or files that cannot be read or must not be written.</summary>
    public const int Usage = 2;

    /// <summary>What to compare with could not be had: git, the repository or its ref.</summary>
    public const int Unreachable = 3;
}
