using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>A tuple: a record of its places that is an array on the wire.</summary>
internal static class TupleEmitter
{
    public static void Emit(CodeWriter code, TupleSpec tuple)
    {
        string name = tuple.Name;
        DocsEmitter.Write(code, tuple.Doc);
        code.Line($"[Stj::JsonConverter(typeof(Ew::ContractConverter<{name}, {name}.Codec>))]");
        code.Open($"public sealed partial record {name}");
        foreach (MemberSpec place in tuple.Places)
            RecordEmitter.Property(code, place);
        if (tuple.Rest is { } rest)
        {
            string type = $"Ec::EventList<{ValueSyntax.Type(rest.Item)}>";
            code.Line($$"""
                /// <summary>The items after the last place.</summary>
                public {{type}} {{rest.Name}} { get; init; } = {{type}}.Empty;
                """);
        }
        code.Line($$"""
            public {{name}}() { }

            """);
        Reader(code, tuple);
        code.Blank();
        code.Open($"public readonly struct Codec : Ew::ICodec<Et::{name}>");
        RecordEmitter.MemberTable(code, tuple.Places, "Ew::TupleTable Places");
        Writer(code, tuple);
        code.Line($$"""

            public static nint Read(nint p, nint end, ref Ec::EventReader r, out Et::{{name}} value) { value = new(p, end, ref r); return r.After; }
            """);
        code.Close();
        code.Blank();
        ViewEmitter.Emit(code, tuple);
        code.Close();
    }

    private static void Reader(CodeWriter code, TupleSpec tuple)
    {
        code.Line("[Nullness::SetsRequiredMembers]");
        code.Open($"private {tuple.Name}(nint cursor, nint end, ref Ec::EventReader r)");
        code.Line("int read = 0; nint p = Ew::TupleTable.Open(cursor, end);");
        code.Line("if (p == 0) { r.After = r.Fail(cursor, Ew::Wire.Array); return; }");
        if (tuple.IsRecursive)
            code.Line("p = r.Enter(p);");
        for (int i = 0; i < tuple.Places.Count; i++)
        {
            MemberSpec place = tuple.Places[i];
            code.Line($"if (!Ew::TupleTable.Next(ref p, end{(i == 0 ? ", true" : "")})) goto Close;");
            if (place.Value is ConstSpec constant)
            {
                code.Line($"if (!Ew::TupleTable.Constant(ref p, end, {Literals.Utf8(constant.Json)})) goto Fail;\nread++;");
                continue;
            }
            code.Line($"if (!Ew::TupleTable.Read<{Types(Read(place))}>(ref p, end, ref r, out var v{i})) goto Fail;\n{place.Name} = v{i}; read++;");
        }
        code.Line(tuple.Rest is { } rest
            ? $"if (!Ew::TupleTable.Rest<{Types(rest.Item)}>(ref p, end, ref r, out var rest)) goto Fail;\n{rest.Name} = rest;"
            : "if (!Ew::TupleTable.SkipRest(ref p, end)) goto Fail;");
        code.Label("Close:");
        if (tuple.IsRecursive)
            code.Line("r.Leave();");
        code.Line("r.After = Codec.Places.Close(p, end, ref r, read);\nreturn;");
        code.Label("Fail:");
        if (tuple.IsRecursive)
            code.Line("r.Leave();");
        code.Line("r.After = Codec.Places.Fail(p, ref r, read);");
        code.Close();
    }

    private static void Writer(CodeWriter code, TupleSpec tuple)
    {
        code.Open($"public static nint Write<W>(nint p, Et::{tuple.Name} v) where W : Ew::IWritePass");
        MemberSpec[] optional = [.. tuple.Places.Where(place => !place.IsRequired)];
        int required = tuple.Places.Count - optional.Length;
        if (optional.Length > 0)
        {
            // An array has no holes: a place before one that is there is written as null.
            string all = tuple.Rest is { } filled ? $"v.{filled.Name}.Count > 0 ? {tuple.Places.Count} : " : "";
            IEnumerable<string> some = optional.Select((place, i) => $"{IsThere(place)} ? {required + i + 1} : ").Reverse();
            code.Line("int count = " + all + string.Concat(some) + required.ToString(CultureInfo.InvariantCulture) + ";");
        }
        var pending = new StringBuilder("[");
        for (int i = 0; i < tuple.Places.Count; i++)
        {
            MemberSpec place = tuple.Places[i];
            if (i == required)
                Flush(code, pending);
            if (i > 0)
                pending.Append(',');
            if (place.Value is ConstSpec constant)
            {
                pending.Append(constant.Json);
                continue;
            }
            string condition = place.IsRequired ? "" : $"if (count > {i}) ";
            string cursor = pending.Length == 0 ? "p" : Literal(pending);
            code.Line($"{condition}p = {ValueSyntax.Codec(Written(place))}.Write<W>({cursor}, {Value(place)});");
            pending.Clear();
        }
        if (tuple.Rest is { } rest)
        {
            Flush(code, pending);
            code.Line($"p = Ew::TupleTable.WriteRest<{Types(rest.Item)}, W>(p, v.{rest.Name});");
        }
        pending.Append(']');
        code.Line($"return {Literal(pending)};");
        code.Close();
    }

    private static ValueSpec Read(MemberSpec place) => place.IsNullable ? new NullableSpec(place.Value) : place.Value;

    /// <summary>A place that may be absent may have to be written as null.</summary>
    private static ValueSpec Written(MemberSpec place) => place is { IsRequired: true, IsNullable: false } ? place.Value : new NullableSpec(place.Value);

    private static string Value(MemberSpec place) => $"v.{place.Name}{(place is { IsRequired: false, IsNullable: true } ? ".GetValueOrDefault()" : "")}";

    private static string IsThere(MemberSpec place) => place.IsNullable ? $"v.{place.Name}.HasValue" : $"v.{place.Name} is not null";

    private static string Types(ValueSpec value) => $"{ValueSyntax.Type(value)}, {ValueSyntax.Codec(value)}";

    private static string Literal(StringBuilder text) => $"W.Put(p, {Literals.Utf8(text.ToString())})";

    private static void Flush(CodeWriter code, StringBuilder pending)
    {
        if (pending.Length > 0)
            code.Line($"p = {Literal(pending)};");
        pending.Clear();
    }
}
