using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace EventContracts.Kafka.Tests;

public sealed class PackageContent
{
    [Fact]
    public void KeepsTheClientWholeWhenAProgramIsTrimmed()
    {
        XElement root = Assert.Single(XDocument.Load(Path.Combine(Source(), "buildTransitive", "EventContracts.Kafka.targets")).Descendants("TrimmerRootAssembly"));
        XElement packed = XDocument.Load(Path.Combine(Source(), "EventContracts.Kafka.csproj")).Descendants("None").Single();

        Assert.Equal("Confluent.Kafka", (string?)root.Attribute("Include"));
        Assert.Equal(("true", "buildTransitive/"), ((string?)packed.Attribute("Pack"), (string?)packed.Attribute("PackagePath")));
    }

    private static string Source()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EventContracts.Gen.sln")))
                return Path.Combine(folder.FullName, "src", "EventContracts.Kafka");
        }
        throw new DirectoryNotFoundException("the tests don't run inside the checkout");
    }
}
