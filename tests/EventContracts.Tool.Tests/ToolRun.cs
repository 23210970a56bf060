using System.IO;

namespace EventContracts.Tool.Tests;

/// <summary>One call of the tool, in this process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static ToolRun Of(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = CommandLine.Run(arguments, output, error);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }
}
