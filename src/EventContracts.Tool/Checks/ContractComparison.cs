using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility;
using EventContracts.Tool.Contracts;

namespace EventContracts.Tool.Checks;

/// <summary>Pairs contracts with their earlier versions and compares them. Versions of one type and major belong together.</summary>
internal sealed class ContractComparison(CompatibilityMode? mode, CompatibilityPolicy policy, IJudge judge)
{
    /// <summary>Every contract against what was released of it: the last version or, where the mode is transitive, all.</summary>
    public CheckResult AgainstReleased(IReadOnlyList<Contract> current, IReadOnlyList<Contract> released, AcceptedFiles accepted)
    {
        var checks = new List<ContractCheck>();
        var fresh = new List<Contract>();
        ILookup<(string, int), Contract> history = released.ToLookup(contract => contract.Group);
        foreach (Contract contract in current)
        {
            Contract[] earlier = [.. history[contract.Group]];
            if (earlier.Length == 0)
                fresh.Add(contract);
            else
                checks.AddRange(CheckHistory(contract, earlier).Select(Open));
        }
        checks.AddRange(history.Select(versions => versions.Last()).Where(last => IsGone(last, current)).Select(Removed).Select(Open));
        return new CheckResult(checks, fresh);

        ContractCheck Open(ContractCheck check) => check with { Report = accepted.Apply(check.Report, check.Old.Metadata.Type, (check.New ?? check.Old).File) };
    }

    /// <summary>
    /// Every contract against the one of the same type and major, else against the one that stood in the same file or had a name that is an alias now.
    /// </summary>
    public CheckResult AgainstFolder(IReadOnlyList<Contract> current, IReadOnlyList<Contract> earlier)
    {
        var checks = new List<ContractCheck>();
        var fresh = new List<Contract>();
        var left = new List<Contract>(earlier);
        foreach (Contract contract in current.OrderBy(contract => earlier.Any(old => old.Group == contract.Group) ? 0 : 1))
        {
            Contract? old = left.Find(old => old.Group == contract.Group) ?? left.Find(old => IsPredecessor(old, contract));
            if (old is null)
                fresh.Add(contract);
            else
            {
                left.Remove(old);
                checks.Add(Compare(old, contract));
            }
        }
        checks.AddRange(left.Where(old => IsGone(old, current)).Select(Removed));
        return new CheckResult(checks, fresh);
    }

    public ContractCheck Compare(Contract old, Contract current) =>
        new(old, current, judge.Check(old.Version, current.Version, Options(current)));

    private IEnumerable<ContractCheck> CheckHistory(Contract contract, Contract[] earlier)
    {
        IReadOnlyList<CompatibilityReport> reports =
            judge.CheckHistory([.. earlier.Select(old => old.Version)], contract.Version, Options(contract));
        // The reports are those of the last versions.
        return reports.Select((report, at) => new ContractCheck(earlier[earlier.Length - reports.Count + at], contract, report));
    }

    private ContractCheck Removed(Contract old) => new(old, null, judge.CheckRemoved(old.Version, Options(old)));

    // A later major takes over from an earlier one: that is how a break is made on purpose.
    private static bool IsGone(Contract old, IReadOnlyList<Contract> current) =>
        !current.Any(contract => contract.Metadata.Type == old.Metadata.Type && contract.Metadata.Major >= old.Metadata.Major);

    private static bool IsPredecessor(Contract old, Contract contract) =>
        old.Metadata.Major == contract.Metadata.Major && (old.Path == contract.Path || contract.Metadata.Aliases.Contains(old.Metadata.Type));

    private CompatibilityOptions Options(Contract contract) => new()
    {
        Mode = mode ?? CompatibilityModes.Parse(contract.Metadata.Compatibility),
        Policy = policy,
        UsesRecordedReaders = true,
    };
}
