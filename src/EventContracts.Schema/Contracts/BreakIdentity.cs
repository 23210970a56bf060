using System;
using EventContracts.Schema.Compatibility;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Contracts;

/// <summary>
/// One change, known by what it changes: the rule, the place in the current version, and what stands there in both versions. When either side changes again
/// it is another change.
/// </summary>
/// <param name="Rule">Its id.</param>
/// <param name="Pointer">JSON pointer into the contract; in another file that it refers to, that file's name, <c>#</c> and the pointer.</param>
/// <param name="From">A fingerprint of the old node; <see cref="Absent"/> where there was none.</param>
/// <param name="To">A fingerprint of the new node; <see cref="Absent"/> where there is none any more.</param>
public sealed record BreakIdentity(string Rule, string Pointer, string From, string To)
{
    /// <summary>In place of a fingerprint.</summary>
    public const string Absent = "none";

    // Enough to tell the versions of one node apart, and short enough to be read in a review.
    private const int Digits = 16;

    /// <param name="finding">What was found between two versions.</param>
    /// <param name="contract">The file of the contract.</param>
    public static BreakIdentity Of(CompatibilityFinding finding, SchemaFile contract)
    {
        SchemaLocation old = finding.Old, now = finding.New;
        bool isAdded = IsBelow(now.Pointer, old.Pointer), isRemoved = !isAdded && (IsBelow(old.Pointer, now.Pointer) || IsWhatIsLeft(now.Pointer, old.Pointer));
        string pointer = now.File.Path == contract.Path ? now.Pointer : now.File.FileName + "#" + now.Pointer;
        return new BreakIdentity(finding.RuleId, pointer, isAdded ? Absent : FingerprintOf(old), isRemoved ? Absent : FingerprintOf(now));
    }

    // A finding about what one version lacks is marked at what surrounds the place there.
    private static bool IsBelow(string pointer, string other) =>
        pointer.Length > other.Length && pointer[other.Length] == '/' && pointer.StartsWith(other, StringComparison.Ordinal);

    private static bool IsWhatIsLeft(string now, string old) => EndsWithProperties(now) && !EndsWithProperties(old);

    private static bool EndsWithProperties(string pointer) => pointer.EndsWith("/properties", StringComparison.Ordinal);

    private static string FingerprintOf(SchemaLocation location) =>
        JsonPointer.Find(location.File.Root, location.Pointer) is { } node ? Fingerprint.Of(JsonText.WriteCanonical(node)).Substring(0, Digits) : Absent;
}
