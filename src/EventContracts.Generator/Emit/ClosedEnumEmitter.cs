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
        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(EcWire::ContractConverter<EcTypes::{name}, EcTypes::{name}Codec>))]");
        code.Open($"public enum {name}");
        foreach (EnumValueSpec value in spec.Values)
            code.Line($"{value.Name},");
        code.Close();
        string names = string.Join(", ", spec.Values.Select(value => Literals.String(value.Text)));
        code.Line($$"""

            /// <summary>Reads and writes <see cref="EcTypes::{{name}}"/> as UTF-8 JSON.</summary>
            public readonly struct {{name}}Codec : EcWire::ICodec<EcTypes::{{name}}>
            {
                private static readonly EcWire::NameTable Names = new({{names}});
                public static int MaxBytes(EcTypes::{{name}} v) => EcWire::TextEnum.MaxBytes(Names, (int)v, null);
                public static nint Write(nint p, EcTypes::{{name}} v) => EcWire::TextEnum.Write(p, Names, (int)v, null);
                public static nint Read(nint p, nint end, ref Ec::EventReader reader, out EcTypes::{{name}} value)
                {
                    nint q = EcWire::TextEnum.Read(p, end, Names, out int index);
                    value = (EcTypes::{{name}})index;
                    return q;
                }
            }
            """);
    }
}
