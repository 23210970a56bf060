namespace EventContracts.Tool.Contracts;

/// <summary>A file before it is read as a schema: its path below the folder that it comes from, with forward slashes, and its text.</summary>
internal sealed record SourceText(string Path, string Text);
