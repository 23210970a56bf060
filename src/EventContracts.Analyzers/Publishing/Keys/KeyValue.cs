using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Analyzers.Publishing.Keys;

/// <summary>What a key may be: one choice, or several behind <c>?:</c>, <c>??</c>, a switch or assignments; each made from one or more parts.</summary>
internal sealed class KeyValue(IReadOnlyList<IReadOnlyList<KeyPart>> choices)
{
    public static readonly KeyValue Nothing = new([]);

    public IReadOnlyList<IReadOnlyList<KeyPart>> Choices => choices;

    public IEnumerable<KeyPart> Parts => choices.SelectMany(parts => parts);

    public KeyPart? First(KeyPartKind kind) => Parts.FirstOrDefault(part => part.Kind == kind);

    public bool Has(KeyPartKind kind) => First(kind) is not null;

    /// <summary>Whether every choice is made from nothing but these kinds.</summary>
    public bool IsOnly(params KeyPartKind[] kinds) =>
        choices.Count > 0 && choices.All(parts => parts.Count > 0 && parts.All(part => kinds.Contains(part.Kind)));

    public KeyValue Or(KeyValue other) => new([.. choices, .. other.Choices]);
}
