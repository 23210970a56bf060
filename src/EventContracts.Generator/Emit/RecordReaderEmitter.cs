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
        code.Line("#pragma warning disable CS8618 // required members are assigned in the order of the wire, and counted");
        code.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        code.Open($"private {record.Name}(ref nint cursor, nint end, ref Ec::EventReader r)");
        code.Line(count == 0 ? "nint p = cursor, q;" : "nint p = cursor, q;" + SeenMasks(count));
        code.Line("int member = -1;");
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
        code.Line("#pragma warning restore CS8618");
    }

    private static void Member(CodeWriter code, RecordSpec record, int i)
    {
        MemberSpec member = record.Members[i];
        string literal = (i == 0 ? "{" : ",") + Literals.Json(member.WireName) + ":";
        string miss = i == 0 ? "First" : NextAfter(record, i);
        string bit = Bit(i);
        string seen = Seen(i);

        if (i > 1 && !record.Members[i - 1].IsRequired)
            code.Label($"Next{i}:");
        code.Line($"if (!Ew::Json.Is(p, end, {Literals.Utf8(literal)})) goto {miss};");
        code.Line($"p += {Literals.Utf8Length(literal)};");
        code.Label($"Value{i}:");
        code.Line($"if (({seen} & {bit}) != 0) goto Duplicate;");
        if (member.Value is ConstSpec constant)
        {
            code.Line($"if ((q = Ew::JsonConst.Read(p, end, {Literals.Utf8(constant.Json)})) == 0) goto Fail;");
            code.Line($"p = q; {seen} |= {bit};");
            return;
        }
        ValueSpec value = member.IsNullable ? new NullableSpec(member.Value) : member.Value;
        code.Line($"if ((q = {ValueSyntax.Codec(value)}.Read(p, end, ref r, out var v{i})) == 0) goto Fail;");
        code.Line($"p = q; {seen} |= {bit}; {member.Name} = v{i};");
    }

    /// <summary>Where a miss of member i goes: past optional members there may follow the next one; a required one ends the prediction.</summary>
    private static string NextAfter(RecordSpec record, int i) =>
        record.Members[i].IsRequired || i == record.Members.Count - 1 ? "Any" : $"Next{i + 1}";

    private static void General(CodeWriter code, RecordSpec record)
    {
        int count = record.Members.Count;
        bool hasExtra = record.Extra is not null;
        string keepName = hasExtra ? "name = p; " : "";
        code.Label("Any:");
        code.Line($"if ((q = Codec.Members.Next(p, end, member + 1, out member)) == 0) goto Fail;");
        code.Line($"{keepName}p = q; goto Choose;");
        code.Label("First:");
        code.Line("if ((q = Codec.Members.First(p, end, out member)) == 0) { cursor = r.Fail(p, Ew::MemberKind.Object); return; }");
        code.Line($"{keepName}p = q;");
        code.Label("Choose:");
        code.Open("switch (member)");
        for (int i = 0; i < count; i += 6)
            code.Line(string.Join(" ", Enumerable.Range(i, System.Math.Min(6, count - i)).Select(member => $"case {member.ToString(CultureInfo.InvariantCulture)}: goto Value{member};")));
        code.Line("case Ew::MemberTable.End: goto Done;");
        code.Close();
        code.Line(hasExtra
            ? "if ((q = extra.Read(name, p, end, ref r)) == 0) goto Fail;"
            : "if ((q = Ew::Json.Skip(p, end)) == 0) goto Fail;");
        code.Line("p = q; goto Any;");

        code.Label("Done:");
        bool anyRequired = record.Members.Any(member => member.IsRequired);
        if (anyRequired)
            code.Line($"if ({MissingTest(record)}) goto Missing;");
        if (record.Extra is { } extra)
            code.Line($"{extra.Name} = extra.ToMap();");
        if (record.IsRecursive)
            code.Line("r.Leave();");
        code.Line("cursor = p; return;");

        if (count > 0)
        {
            code.Label("Duplicate:");
            code.Line("cursor = r.Duplicate(p, Codec.Members); return;");
        }
        if (anyRequired)
        {
            code.Label("Missing:");
            code.Line(count <= 64
                ? "cursor = r.Missing(p, Codec.Members, seen); return;"
                : $"cursor = r.Missing(p, Codec.Members, [{string.Join(", ", Enumerable.Range(0, Masks(count)).Select(SeenName))}]); return;");
        }
        code.Label("Fail:");
        code.Line("cursor = r.Fail(p, Codec.Members);");
    }

    private static string MissingTest(RecordSpec record)
    {
        int masks = Masks(record.Members.Count);
        var tests = Enumerable.Range(0, masks)
            .Select(mask => (Name: SeenName(mask), Required: RequiredMask(record, mask)))
            .Where(test => test.Required != 0)
            .Select(test => $"({test.Name} & {Hex(test.Required)}) != {Hex(test.Required)}");
        return string.Join(" || ", tests);
    }

    private static ulong RequiredMask(RecordSpec record, int mask)
    {
        ulong bits = 0;
        for (int i = mask * 64; i < record.Members.Count && i < (mask + 1) * 64; i++)
            bits |= record.Members[i].IsRequired ? 1UL << (i % 64) : 0;
        return bits;
    }

    private static string SeenMasks(int count) =>
        "\nulong " + string.Join(", ", Enumerable.Range(0, Masks(count)).Select(mask => SeenName(mask) + " = 0")) + ";";

    private static int Masks(int count) => (count + 63) / 64;

    private static string Seen(int i) => SeenName(i / 64);

    private static string SeenName(int mask) => mask == 0 ? "seen" : "seen" + mask.ToString(CultureInfo.InvariantCulture);

    private static string Bit(int i) => Hex(1UL << (i % 64));

    private static string Hex(ulong bits) => "0x" + bits.ToString("x", CultureInfo.InvariantCulture) + "UL";
}
