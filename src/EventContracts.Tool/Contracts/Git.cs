using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Threading.Tasks;

namespace EventContracts.Tool.Contracts;

/// <summary>Git as a process.</summary>
internal static class Git
{
    /// <summary>What it writes; a failure is a <see cref="ToolException"/> with git's own words.</summary>
    public static string Run(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // A private or shallow clone must fail, not wait for a password.
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        using Process process = Start(start);
        // Both at once: a full pipe that nobody reads would stop git for ever.
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        string complaint = error.GetAwaiter().GetResult().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw ToolException.Unreachable(complaint);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw ToolException.Unreachable("error: git is not installed, or not on the path.");
        }
    }
}
