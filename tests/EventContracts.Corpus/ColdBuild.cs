using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace EventContracts.Corpus;

/// <summary>
/// CPU seconds of a whole <c>dotnet build</c>, without compiler server, of a project of small events, beside the same events as plain classes of
/// System.Text.Json's generator and beside a project without a generator. The projects take turns, so that noise hits all of them.
/// </summary>
internal static class ColdBuild
{
    public static void Run(int events, int rounds)
    {
        string root = Directory.CreateTempSubdirectory("coldbuild").FullName;
        ColdBuildProject[] projects = [.. ColdBuildProject.All(root, events)];
        foreach (ColdBuildProject project in projects)
        {
            project.Write();
            DotNet(project.Folder, "restore");
        }
        var seconds = projects.ToDictionary(project => project, _ => new List<double>());
        for (int round = 0; round <= rounds; round++)
        {
            foreach (ColdBuildProject project in projects)
            {
                double before = ChildSeconds();
                DotNet(project.Folder, "build --no-restore --no-incremental -c Release -nodeReuse:false -p:UseSharedCompilation=false");
                if (round > 0)
                    seconds[project].Add(ChildSeconds() - before);
            }
        }
        Console.WriteLine($"{events} events, {rounds} rounds, CPU seconds of the whole build: least, median");
        foreach (ColdBuildProject project in projects)
        {
            double[] all = [.. seconds[project].Order()];
            Console.WriteLine($"{project.Name,-45} {all[0],6:0.00} {all[all.Length / 2],6:0.00}");
        }
        Directory.Delete(root, recursive: true);
    }

    private static void DotNet(string folder, string arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 || output.Contains("warning ", StringComparison.Ordinal))
            throw new InvalidOperationException($"dotnet {arguments} in {folder}:\n{output}");
    }

    /// <summary>User and system CPU of all ended child processes and theirs (getrusage, RUSAGE_CHILDREN).</summary>
    private static double ChildSeconds()
    {
        Span<long> usage = stackalloc long[18];
        _ = GetResourceUsage(-1, ref MemoryMarshal.GetReference(usage));
        return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetResourceUsage(int who, ref long usage);
}
