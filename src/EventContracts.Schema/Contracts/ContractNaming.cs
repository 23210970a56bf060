using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Contracts;

/// <summary>
/// The event type of a contract that does not state one: from its <c>$id</c>, else its title, else its file. A title is usually a sentence for
/// people, so it counts only when it is spelt like a type: lower case with a dot.
/// </summary>
internal static class ContractNaming
{
    public static ContractName Find(string? id, string? title, string path) =>
        (id is null ? null : ContractName.Parse(UriReference.SplitFragment(id).Uri))
        ?? (title is not null && IsTypeLike(title) ? ContractName.Parse(title) : null)
        ?? ContractName.Parse(path)
        ?? new ContractName("event", null);

    private static bool IsTypeLike(string title) =>
        ContractName.IsWellFormed(title) && title.IndexOf('.') > 0 && title == title.ToLowerInvariant();
}
