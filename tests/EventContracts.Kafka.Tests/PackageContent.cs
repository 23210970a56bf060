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
        XElement root = Assert.Single(XDocument.Load(Source("buildTransitive/EventContracts.Kafka.targets")).Descendants("TrimmerRootAssembly"));
        XElement packed = XDocument.Load(Source("EventContracts.Kafka.csproj")).Descendants("None").Single();

        Assert.Equal("Confluent.Kafka", (string?)root.Attribute("Include"));
        Assert.Equal(("true", "buildTransitive/"), ((string?)packed.Attribute("Pack"), (string?)packed.Attribute("PackagePath")));
    }

    private static string Source(string path) => Path.Combine(Repository.Root, "src", "EventContracts.Kafka", path);
}
