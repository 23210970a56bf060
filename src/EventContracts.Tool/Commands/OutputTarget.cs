using System;
using System.IO;

namespace EventContracts.Tool.Commands;

/// <summary>Where results go: a file that is closed afterwards, or the console, which stays open.</summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly bool isOwned;

    private OutputTarget(TextWriter writer, bool isOwned)
    {
        Writer = writer;
        this.isOwned = isOwned;
    }

    public TextWriter Writer { get; }

    public static OutputTarget Open(FileInfo? file, TextWriter console) =>
        file is null ? new OutputTarget(console, false) : new OutputTarget(new StreamWriter(file.FullName) { NewLine = "\n" }, true);

    public void Dispose()
    {
        if (isOwned)
            Writer.Dispose();
    }
}
