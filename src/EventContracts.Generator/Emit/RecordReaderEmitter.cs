using System.Globalization;
using System.Linq;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>
/// The reading constructor: members in the order of the schema are predicted by comparing one literal each; anything else (another
/// order, white space, unknown members) goes through the member table and comes back to the same labels.
/// </summary>
internal static class RecordReaderEmitter
{
    public static void Emit(CodeWriter code, RecordSpec record)
    {
        int count = record.Members.Count;
        code.Line("[Nullness::SetsRequiredMembers]");
        code.Open($"private {record.Name}(ref nint cursor, nint end, ref Ec::EventReader r)");
        code.Line($"nint p = cursor; int member = -1; ulong {string.Join(", ", Enumerable.Range(0, Masks(count)).Select(mask => SeenName(mask) + " = 0"))};");
        if (record.Extra is { } extra)
            code.Line($"nint name;\nvar extra = new Ew::ExtraMembers<{ValueSyntax.Type(extra.Item)}, {ValueSyntax.Codec(extra.Item)}>();");
        if (record.IsRecursive)
            code.Line("if (!r.Enter()) goto Fail;");

        for (int i = 0; i < count; i++)
            Member(code, record, i);
        if (count == 0)
            code.Line("goto First;");

        General(code, record);
        code.Close();
    }

    private static void Member(CodeWriter code, RecordSpec record, int i)
    {
        MemberSpec member = record.Members[i];
        string literal = (i == 0 ? "{" : ",") + Literals.Json(member.WireName) + ":";
        string seen = $"ref {SeenName(i / 64)}, 0x{(1UL << (i % 64)).ToString("x", CultureInfo.InvariantCulture)}";

        if (i > 1 && !record.Members[i - 1].IsRequired)
            code.Label($"Next{i}:");
        code.Line($"if (!Ew::Json.Is(ref p, end, {Literals.Utf8(literal)})) goto {(i == 0 ? "First" : NextAfter(record, i))};");
        code.Label($"Value{i}:");
        if (member.Value is ConstSpec constant)
        {
            code.Line($"if (!r.Constant(ref p, end, {seen}, {Literals.Utf8(constant.Json)})) goto Fail;");
            return;
        }
        ValueSpec value = member.IsNullable ? new NullableSpec(member.Value) : member.Value;
        code.Line($"if (!r.Read<{ValueSyntax.Type(value)}, {ValueSyntax.Codec(value)}>(ref p, end, {seen}, out var v{i})) goto Fail;");
        code.Line($"{member.Name} = v{i};");
    }

    /// <summary>Where a miss of member i goes: past optional members there may follow the next one; a required one ends the prediction.</summary>
    private static string NextAfter(RecordSpec record, int i) =>
        record.Members[i].IsRequired || i == record.Members.Count - 1 ? "Any" : $"Next{i + 1}";

    private static void General(CodeWriter code, RecordSpec record)
    {
        int count = record.Members.Count;
        bool hasExtra = record.Extra is not null;
        string step = hasExtra ? "OrUnknown" : "";
        if (count > 0 || hasExtra)
        {
            if (count > 1 || hasExtra)
                code.Label("Any:");
            code.Line($"{(hasExtra ? "name = p; " : "")}member = Codec.Members.Next{step}(ref p, end, member + 1); goto Choose;");
        }
        code.Label("First:");
        code.Line($"{(hasExtra ? "name = p; " : "")}member = Codec.Members.First{step}(ref p, end);");
        if (count > 0 || hasExtra)
        {
            code.Label("Choose:");
            Choice(code, count, hasExtra);
        }
        if (record.Extra is { } extra)
            code.Line($"{extra.Name} = extra.ToMap();");
        if (record.IsRecursive)
            code.Line("r.Leave();");
        string seen = Masks(count) == 1 ? "seen" : $"[{string.Join(", ", Enumerable.Range(0, Masks(count)).Select(SeenName))}]";
        code.Line($"cursor = Codec.Members.Close(p, member, ref r, {seen});");
        if (count > 0 || hasExtra || record.IsRecursive)
        {
            code.Line("return;");
            code.Label("Fail:");
            code.Line("cursor = r.Fail(p, Codec.Members);");
        }
    }

    private static void Choice(CodeWriter code, int count, bool hasExtra)
    {
        const int OneLine = 6;
        string[] cases = [.. Enumerable.Range(0, count).Select(member => $"case {member.ToString(CultureInfo.InvariantCulture)}: goto Value{member};")];
        if (count <= OneLine && !hasExtra)
        {
            code.Line($"switch (member) {{ {string.Join(" ", cases)} }}");
            return;
        }
        code.Open("switch (member)");
        for (int i = 0; i < count; i += OneLine)
            code.Line(string.Join(" ", cases.Skip(i).Take(OneLine)));
        if (hasExtra)
            code.Line("case Ew::MemberTable.Unknown: if (extra.Read(name, ref p, end, ref r)) goto Any; goto Fail;");
        code.Close();
    }

    private static int Masks(int count) => System.Math.Max(1, (count + 63) / 64);

    private static string SeenName(int mask) => mask == 0 ? "seen" : "seen" + mask.ToString(CultureInfo.InvariantCulture);
}
