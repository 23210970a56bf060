using System.Globalization;
using System.Linq;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>
/// The reading constructor: members in the order of the schema are predicted by comparing one literal each; anything else (another
/// order, white space, unknown members) goes through the member table and comes back to the same labels. A value that does not read moves the cursor to
/// the end, where nothing more is found.
/// </summary>
internal static class RecordReaderEmitter
{
    public static void Emit(CodeWriter code, RecordSpec record)
    {
        int count = record.Members.Count;
        if (record.Members.Any(member => member is { IsRequired: true, IsConst: false }))
            code.Line("[Nullness::SetsRequiredMembers]");
        code.Open($"private {record.Name}(nint cursor, nint end, ref Ec::EventReader r)");
        string start = record.IsRecursive ? "r.Enter(cursor)" : "cursor";
        code.Line($"nint p = {start}; int member = -1; ulong {string.Join(", ", Enumerable.Range(0, Masks(count)).Select(mask => SeenName(mask) + " = 0"))};");
        code.Line("Ew::MemberNames m = Codec.Members.Names(end);");
        if (record.Extra is { } extra)
            code.Line($"nint name;\nvar extra = new Ew::ExtraMembers<{ValueSyntax.Type(extra.Item)}, {ValueSyntax.Codec(extra.Item)}>();");
        for (int i = 0; i < count; i++)
            Member(code, record, i);
        General(code, record);
        code.Close();
    }

    private static void Member(CodeWriter code, RecordSpec record, int i)
    {
        MemberSpec member = record.Members[i];
        string predict = $"if (!m.Is(ref p, {i.ToString(CultureInfo.InvariantCulture)})) goto {NextAfter(record, i)};";
        if (i > 1 && !record.Members[i - 1].IsRequired)
            code.Label($"N{i}: {predict}");
        else
            code.Line(predict);
        code.Label($"M{i}: {Read(member, $"ref p, ref {SeenName(i / 64)}, {(i % 64).ToString(CultureInfo.InvariantCulture)}")}");
    }

    private static string Read(MemberSpec member, string arguments)
    {
        if (member.Value is ConstSpec constant)
            return $"r.Constant({arguments}, {Literals.Utf8(constant.Json)});";
        ValueSpec value = member.IsNullable ? new NullableSpec(member.Value) : member.Value;
        if (member.Value is ScalarSpec { Kind: ScalarKind.String })
            return $"{member.Name} = r.{(member.IsNullable ? "TextOrNull" : "Text")}({arguments});";
        return $"{member.Name} = r.Read<{ValueSyntax.Type(value)}, {ValueSyntax.Codec(value)}>({arguments});";
    }

    /// <summary>Where a miss of member i goes: past optional members there may follow the next one; a required one ends the prediction.</summary>
    private static string NextAfter(RecordSpec record, int i) =>
        i == 0 || record.Members[i].IsRequired || i == record.Members.Count - 1 ? "Any" : $"N{i + 1}";

    private static void General(CodeWriter code, RecordSpec record)
    {
        int count = record.Members.Count;
        bool hasExtra = record.Extra is not null;
        if (count > 0 || hasExtra)
            code.Label("Any:");
        if (hasExtra)
            code.Line("name = p;");
        string next = $"member = Codec.Members.Next{(hasExtra ? "OrUnknown" : "")}(ref p, end, cursor, member)";
        if (count > 0 || hasExtra)
            Choice(code, next, count, hasExtra);
        else
            code.Line(next + ";");
        if (record.Extra is { } extra)
            code.Line($"{extra.Name} = extra.ToMap();");
        if (record.IsRecursive)
            code.Line("r.Leave();");
        string seen = Masks(count) == 1 ? "seen" : $"[{string.Join(", ", Enumerable.Range(0, Masks(count)).Select(SeenName))}]";
        code.Line($"r.After = Codec.Members.Close(p, member, ref r, {seen});");
    }

    private static void Choice(CodeWriter code, string next, int count, bool hasExtra)
    {
        const int OneLine = 8;
        string[] cases = [.. Enumerable.Range(0, count).Select(member => $"case {member.ToString(CultureInfo.InvariantCulture)}: goto M{member};")];
        if (count <= OneLine && !hasExtra)
        {
            code.Line($"switch ({next})\n{{ {string.Join(" ", cases)} }}");
            return;
        }
        code.Open($"switch ({next})");
        for (int i = 0; i < count; i += OneLine)
            code.Line(string.Join(" ", cases.Skip(i).Take(OneLine)));
        if (hasExtra)
            code.Line("case Ew::MemberTable.Unknown: extra.Read(name, ref p, end, ref r); goto Any;");
        code.Close();
    }

    private static int Masks(int count) => System.Math.Max(1, (count + 63) / 64);

    private static string SeenName(int mask) => mask == 0 ? "seen" : "seen" + mask.ToString(CultureInfo.InvariantCulture);
}
