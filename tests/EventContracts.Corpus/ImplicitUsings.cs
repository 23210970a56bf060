using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace EventContracts.Corpus;

/// <summary>The usings that a build makes where a project has <c>ImplicitUsings</c>, which most have. Sources without a project file may be of one.</summary>
internal static class ImplicitUsings
{
    private static readonly string[] Names =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Net.Http.Json", "System.Threading", "System.Threading.Tasks",
        "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    public static IEnumerable<(string Path, string Text)> For(string folder)
    {
        string[] projects = [.. Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories), .. Directory.EnumerateFiles(folder, "Directory.Build.props", SearchOption.AllDirectories)];
        if (projects.Length == 0 || projects.Any(path => File.ReadAllText(path).Contains("<ImplicitUsings>enable<", StringComparison.OrdinalIgnoreCase)))
            yield return ("ImplicitUsings.g.cs", string.Concat(Names.Select(name => $"global using {name};\n")));
    }
}
