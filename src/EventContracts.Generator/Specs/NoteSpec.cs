namespace EventContracts.Generator.Specs;

/// <summary>A place in a schema that the mapper could not say in C#, and why. The one spec with a position: it is a diagnostic, not code.</summary>
internal sealed record NoteSpec(string Path, string FileName, int Start, int Length, int Line, int Column, string Pointer, string Reason);
