using System.Linq;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>A closed enum (<c>x-enum: closed</c>): a plain C# enum with its codec beside it; any other value is an error.</summary>
internal static class ClosedEnumEmitter
{
    public static void Emit(CodeWriter code, EnumSpec spec)
    {
        string name = spec.Name;
        DocsEmitter.Write(code, spec.Doc, name);
        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(wire::ContractConverter<types::{name}, types::{name}Codec>))]");
        code.Open($"public enum {name}");
        foreach (EnumValueSpec value in spec.Values)
            code.Line($"{value.Name},");
        code.Close();
        string names = string.Join(", ", spec.Values.Select(value => Literals.String(value.Text)));
        code.Line($$"""

            /// <summary>Reads and writes <see cref="types::{{name}}"/> as UTF-8 JSON.</summary>
            public readonly struct {{name}}Codec : wire::ICodec<types::{{name}}>
            {
                private static readonly wire::NameTable Names = new({{names}});
                public static int MaxBytes(types::{{name}} v) => wire::TextEnum.MaxBytes(Names, (int)v, null);
                public static nint Write(nint p, types::{{name}} v) => wire::TextEnum.Write(p, Names, (int)v, null);
                public static nint Read(nint p, nint end, ref contracts::EventReader reader, out types::{{name}} value)
                {
                    nint q = wire::TextEnum.Read(p, end, Names, out int index);
                    value = (types::{{name}})index;
                    return q;
                }
            }
            """);
    }
}
