using System.Linq;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>A closed enum (<c>x-enum: closed</c>): a plain C# enum with its codec beside it; any other value is an error.</summary>
internal static class ClosedEnumEmitter
{
    public static void Emit(CodeWriter code, EnumSpec spec)
    {
        string name = spec.Name;
        DocsEmitter.Write(code, spec.Doc);
        code.Line($"[Stj::JsonConverter(typeof(Ew::ContractConverter<Et::{name}, Et::{name}Codec>))]");
        code.Open($"public enum {name}");
        foreach (EnumValueSpec value in spec.Values)
            code.Line($"{value.Name},");
        code.Close();
        string names = string.Join(", ", spec.Values.Select(value => Literals.String(value.Text)));
        code.Line($$"""

            public readonly struct {{name}}Codec : Ew::ICodec<Et::{{name}}>
            {
                private static readonly Ew::NameTable Names = new({{names}});
                /// <summary>The text on the wire.</summary>
                public static string Text(Et::{{name}} v) => Names[(int)v];
                public static nint Write<W>(nint p, Et::{{name}} v) where W : Ew::IWritePass => Ew::TextEnum.Write<W>(p, Names, (int)v, null);
                public static nint Read(nint p, nint end, ref Ec::EventReader reader, out Et::{{name}} value)
                {
                    nint q = Ew::TextEnum.Read(p, end, Names, out int index);
                    value = (Et::{{name}})index;
                    return q;
                }
            }
            """);
    }
}
