using System.IO;
using Xunit;

namespace EventContracts.Package.Tests;

/// <summary>The story that the sample tells: what the compiler says of each handler, and what the handler then does.</summary>
// Not while the packages are packed, which builds the same projects.
[Collection(PackedPackage.Shared)]
public sealed class SafeHandlersSample
{
    [Fact]
    public void ShowsWhatTheCompilerSaysAndWhatHappens()
    {
        string sample = Path.Combine(Repository.Root, "samples", "SafeHandlers");
        DotNet.Run(Repository.Root, "build", sample, "-c", "Release", "--nologo", "-v", "q");

        string shown = DotNet.Run(Repository.Root, "run", "--no-build", "--project", sample, "-c", "Release");

        Assert.Equal(File.ReadAllText(Path.Combine(sample, "expected-output.txt")), shown, ignoreLineEndingDifferences: true);
    }
}
