using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace EventContracts.Analyzers.Tests;

/// <summary>What is shipped is read side by side: no line has more than 160 columns.</summary>
public sealed class LengthOfLines
{
    private const int Most = 160;

    // A table of numbers.
    private static readonly string[] Exceptions = ["src/EventContracts.Runtime/Serialization/Kernels/PowersOfFive.cs"];

    [Fact]
    public void IsAtMost160() => Assert.DoesNotContain(LongLines(), line => !Array.Exists(Exceptions, one => line.StartsWith(one, StringComparison.Ordinal)));

    [Fact]
    public void HasNoExceptionThatIsNotNeeded() =>
        Assert.DoesNotContain(Exceptions, exception => !LongLines().Any(line => line.StartsWith(exception, StringComparison.Ordinal)));

    private static IEnumerable<string> LongLines() =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
        where !name.Split('/').Any(part => part is "bin" or "obj")
        from line in File.ReadLines(path).Select((text, i) => (Text: text, Number: i + 1))
        where line.Text.Length > Most
        select $"{name}:{line.Number}: {line.Text.Trim()}";
}
