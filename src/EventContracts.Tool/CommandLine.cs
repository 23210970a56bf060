using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using EventContracts.Tool.Commands;

namespace EventContracts.Tool;

/// <summary>From arguments to an exit code. Writes nowhere but to the writers and the files that the arguments name.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Checks, compares and releases versions of event contracts. Ask any command for --help.")
        {
            CheckCommand.Create(),
            DiffCommand.Create(),
            ReleaseCommand.Create(),
            InferCommand.Create(),
            PullCommand.Create(),
            PushCommand.Create(),
        };
        // Who says nothing is shown what can be said.
        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError problem in parsed.Errors)
                error.WriteLine("error: " + problem.Message);
            error.WriteLine($"Try: dotnet event-contracts {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help");
            return ExitCode.Usage;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (ToolException problem)
        {
            error.WriteLine(problem.Message);
            return problem.ExitCode;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("error: cancelled.");
            return ExitCode.Unreachable;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            error.WriteLine("error: " + problem.Message);
            return ExitCode.Usage;
        }
    }
}
