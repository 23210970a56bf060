using System;
using System.Linq;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Analyzers.Handlers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Handlers.Calls;

/// <summary>
/// Whether a handler leaves something behind that its next run finds: a look for what nobody here adds is no guard, the next run does not find it either.
/// </summary>
internal static class Recording
{
    private static readonly string[] Readers =
        ["Get", "Find", "Load", "Fetch", "Read", "Query", "Is", "Has", "Any", "Exists", "To", "Map", "Publish", "Log", "Validate", "Check"];

    private static readonly string[] Growth = ["Add", "TryAdd", "Append", "Insert", "Push", "Enqueue", "Set"];

    /// <summary>Whether the handler may add what the call looks for, or set a member of it that the look may ask. What nobody can see into may do so.</summary>
    public static bool MayFollow(IInvocationOperation look, FlowFacts facts)
    {
        if (Wanted(look) is not { } wanted)
            return true;
        return facts.Settings.Any(member => IsRelated(member.ContainingType, wanted))
            || facts.Calls.Any(call => call.Operation != look && MayRecord(call, wanted));
    }

    private static bool MayRecord(CallSite call, ITypeSymbol wanted) => call.Role switch
    {
        CallRole.Add => call.Invocation?.ArgumentFor(0)?.Unwrapped().Type is not { } added || !IsEntity(added) || IsRelated(added, wanted),
        CallRole.Sql or CallRole.Command or CallRole.Mark or CallRole.Guard or CallRole.GuardOfDuplicates
            or CallRole.Effect or CallRole.HttpPost or CallRole.HttpSend => true,
        CallRole.None => call.Invocation is not null && !Starts(call.Method.Name, Readers)
            && (!IsOfTheFramework(call.Method) || Starts(call.Method.Name, Growth)),
        _ => false,
    };

    /// <summary>The type of the rows that are looked for; null where it is none of the project's.</summary>
    private static ITypeSymbol? Wanted(IInvocationOperation look)
    {
        ITypeSymbol? type = look.TargetMethod.ReturnType;
        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] })
            type = result;
        if (type.SpecialType == SpecialType.System_Boolean)
            type = look.TargetMethod.TypeArguments.FirstOrDefault();
        return type is not null && IsEntity(type) ? type : null;
    }

    private static bool IsEntity(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.Length: > 0 };

    private static bool IsRelated(ITypeSymbol? one, ITypeSymbol other) => one is not null && (one.IsOrInherits(other) || other.IsOrInherits(one));

    private static bool IsOfTheFramework(IMethodSymbol method) =>
        method.ContainingType.RootNamespace() is "System" or "Microsoft" && method.DeclaringSyntaxReferences.Length == 0;

    private static bool Starts(string name, string[] words) => words.Any(word => name.StartsWith(word, StringComparison.Ordinal));
}
