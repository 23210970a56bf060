using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace EventContracts.Package.Tests;

/// <summary>The .NET command line; a failing command fails the test with what it printed.</summary>
internal static class DotNet
{
    public static string Run(string folder, params string[] arguments) => Start("dotnet", folder, arguments);

    /// <summary>A command that has to fail.</summary>
    public static string Fail(string folder, params string[] arguments)
    {
        (int exitCode, string output) = Finish("dotnet", folder, arguments);
        Assert.True(exitCode != 0, $"dotnet {string.Join(' ', arguments)} did not fail.\n{output}");
        return output;
    }

    public static string Start(string program, string folder, params string[] arguments)
    {
        (int exitCode, string output) = Finish(program, folder, arguments);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    private static (int ExitCode, string Output) Finish(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // The build that runs this test must not leak into the build under test.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
