using System.IO;

namespace EventContracts.Package.Tests;

/// <summary>A new project in an empty folder that knows the product only as a package.</summary>
internal sealed class FreshProject
{
    private readonly PackedPackage _package;

    public FreshProject(PackedPackage package, string properties)
    {
        _package = package;
        Folder = Directory.CreateTempSubdirectory("eventcontracts-app").FullName;
        Write("NuGet.config", $"""
            <configuration>
              <packageSources><add key="local" value="{package.Folder}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(package.Folder, "cache")}" /></config>
            </configuration>
            """);
        Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="EventContracts.Gen" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    public void Write(string path, string text)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Run() => DotNet.Run(Folder, "run", "-c", "Release");

    public string Build() => DotNet.Run(Folder, "build", "-c", "Release");

    /// <summary>What a failing build says, without the summary that says it again.</summary>
    public string FailToBuild() => DotNet.Fail(Folder, "build", "-c", "Release").Split("Build FAILED")[0];

    public string Publish() => DotNet.Run(Folder, "publish", "-c", "Release", "-r", "linux-x64", "-p:PublishAot=true", "-o", Path.Combine(Folder, "out"));

    public string RunPublished() => DotNet.Start(Path.Combine(Folder, "out", "App"), Folder);
}
