using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Rules;

/// <summary>Dialect changed.</summary>
internal sealed class DialectChanged() : ChangeRule("EVC1411", "dialect changed", RuleLevel.Warning)
{
    public override IEnumerable<CompatibilityFinding> Inspect(ContractChange change, IReadOnlyList<CompatibilityFinding> found)
    {
        if (change.Old.Root.Dialect != change.New.Root.Dialect)
            yield return Finding(Message, Place(change.OldRoot), Place(change.NewRoot));
    }

    private const string Message = "'$schema' names another dialect now, in which the same keywords may mean something else";

    private static SchemaLocation Place(SchemaLocation root) => root.File.DeclaredDialect is null ? root : root with { Pointer = "/$schema" };
}
