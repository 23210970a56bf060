using System.Collections.Generic;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>A member that must exist: of which names, what its name satisfies, and what its value does.</summary>
internal sealed record SomeMember(MemberNames Names, IReadOnlyList<Literal> OnName, IReadOnlyList<Literal> OnValue);
