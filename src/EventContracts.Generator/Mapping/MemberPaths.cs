using System.Collections.Generic;
using System.Linq;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Mapping;

/// <summary>A JSON pointer into an event → the C# path to that scalar; null where there is none.</summary>
internal static class MemberPaths
{
    public static PathSpec? Find(IReadOnlyDictionary<string, TypeSpec> types, string root, string pointer)
    {
        if (pointer.Length < 2 || pointer[0] != '/')
            return null;
        var steps = new List<PathStepSpec>();
        string? typeName = root;
        ValueSpec? value = null;
        foreach (string step in pointer.Substring(1).Split('/'))
        {
            string name = step.Replace("~1", "/").Replace("~0", "~");
            if (typeName is null || !types.TryGetValue(typeName, out TypeSpec? type) || type is not RecordSpec record
                || record.Members.FirstOrDefault(member => member.WireName == name) is not { } found)
                return null;
            steps.Add(new PathStepSpec(found.Name, found is not { IsRequired: true, IsNullable: false }, found is { IsRequired: false, IsNullable: true }));
            value = found.Value;
            typeName = value is NamedSpec { Kind: NamedKind.Record } named ? named.Name : null;
        }
        bool isKey = value is ConstSpec
            or ScalarSpec { Kind: not (ScalarKind.Any or ScalarKind.Base64 or ScalarKind.Null) }
            or NamedSpec { Kind: NamedKind.OpenEnum or NamedKind.ClosedEnum };
        return isKey ? new PathSpec(steps.ToEquatableList(), value!) : null;
    }
}
