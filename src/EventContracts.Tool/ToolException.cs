using System;

namespace EventContracts.Tool;

/// <summary>Why a command cannot do what was asked: a sentence for the person who called it, and the exit code.</summary>
internal sealed class ToolException(int exitCode, string message) : Exception(message)
{
    private const string Mark = "error: ";

    public int ExitCode { get; } = exitCode;

    /// <summary>The message without the word that marks it in a console.</summary>
    public string Sentence => Message.StartsWith(Mark, StringComparison.Ordinal) ? Message[Mark.Length..] : Message;

    public static ToolException Usage(string message) => new(Tool.ExitCode.Usage, message);

    public static ToolException Breaking(string message) => new(Tool.ExitCode.Breaking, message);

    public static ToolException Unreachable(string message) => new(Tool.ExitCode.Unreachable, message);
}
