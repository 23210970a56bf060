using System;
using System.IO;
using Xunit;

namespace EventContracts.Package.Tests;

/// <summary>Packs the product once for all tests into a folder of its own, with a version that no cache can know.</summary>
[CollectionDefinition(Shared)]
public sealed class PackedPackage : ICollectionFixture<PackedPackage>
{
    /// <summary>The collection of tests that use it.</summary>
    public const string Shared = "package";

    public PackedPackage()
    {
        Version = "0.1.0-test" + DateTime.UtcNow.Ticks;
        Folder = Directory.CreateTempSubdirectory("eventcontracts-packages").FullName;
        foreach (string project in new[] { "EventContracts.Runtime", "EventContracts.Kafka", "EventContracts.Sqlite", "EventContracts.Gen" })
            DotNet.Run(Repository.Root, "pack", $"src/{project}", "-c", "Release", "-o", Folder, "--nologo", "-v", "q", $"-p:Version={Version}");
    }

    public string Version { get; }

    public string Folder { get; }
}
