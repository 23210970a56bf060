using System;
using System.Linq;
using EventContracts.Analyzers.Handlers.Knowledge;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>Calls that keep what was changed: known ones, and unknown ones that are named so.</summary>
internal static class SaveCalls
{
    private static readonly string[] Names = ["Save", "Update", "Store", "Upsert", "Commit", "Replace", "Persist", "Put", "Write"];

    public static bool IsSave(CallSite call) => call.Role == CallRole.Save || call.Summary is { Saves: true }
        || (call.Role == CallRole.None && !call.Method.IsStatic && Names.Any(name => call.Method.Name.StartsWith(name, StringComparison.Ordinal)));
}
