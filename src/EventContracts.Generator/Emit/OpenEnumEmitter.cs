using System.Linq;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>An open enum: the listed values by name, any other kept as text and written back as it came.</summary>
internal static class OpenEnumEmitter
{
    public static void Emit(CodeWriter code, EnumSpec spec)
    {
        string name = spec.Name;
        DocsEmitter.Write(code, spec.Doc);
        code.Line($"[Stj::JsonConverter(typeof(Ew::ContractConverter<{name}, {name}.Codec>))]");
        code.Open($"public readonly partial record struct {name}");
        code.Line($$"""
            private readonly string? _other;
            private {{name}}(Known value, string? other = null) { Value = value; _other = other; }
            /// <summary>For <c>switch</c>; <c>Other</c> is a text that the schema does not list.</summary>
            public enum Known { Other{{string.Concat(spec.Values.Select(value => ", " + value.Name))}} }

            """);
        foreach (EnumValueSpec value in spec.Values)
            code.Line($"public static {name} {value.Name} => new(Known.{value.Name});");
        string names = string.Join(", ", spec.Values.Select(value => Literals.String(value.Text)));
        code.Line($$"""
            public Known Value { get; }
            public string Text => Codec.Names.Text((int)Value - 1, _other);
            /// <summary>The value with this text, listed or not.</summary>
            public static {{name}} From(string text) => Codec.Names.IndexOf(text) is var i and >= 0 ? new((Known)(i + 1)) : new(Known.Other, text);
            public override string ToString() => Text;

            public readonly struct Codec : Ew::ICodec<{{name}}>
            {
                internal static readonly Ew::NameTable Names = new({{names}});
                public static nint Write<W>(nint p, Et::{{name}} v) where W : Ew::IWritePass => Ew::TextEnum.Write<W>(p, Names, (int)v.Value - 1, v._other);
                public static nint Read(nint p, nint end, ref Ec::EventReader r, out {{name}} value)
                {
                    p = Ew::TextEnum.Read(p, end, Names, out int i, out string? other);
                    value = new((Known)(i + 1), other);
                    return p;
                }
            }
            """);
        code.Close();
    }
}
