using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>The record of a root schema that is no object: an array, a scalar, a map, a union.</summary>
internal static class WrapperEmitter
{
    public static void Emit(CodeWriter code, WrapperSpec wrapper, ContractSpec? contract)
    {
        string name = wrapper.Name;
        string type = ValueSyntax.Type(wrapper.Value);
        string codec = ValueSyntax.Codec(wrapper.Value);
        string view = ValueSyntax.ViewType(wrapper.Value);
        string wire = ValueSyntax.Wire(wrapper.Value is NullableSpec nullable ? nullable.Inner : wrapper.Value);
        string orNull = wrapper.Value is NullableSpec ? " | Ew::Wire.Nullable" : "";
        DocsEmitter.Write(code, wrapper.Doc);
        code.Line($"[Stj::JsonConverter(typeof(Ew::ContractConverter<{name}, {name}.Codec>))]");
        if (contract is not null)
            ContractEmitter.Attribute(code, contract);
        code.Open($"public sealed partial record {name}{(contract is null ? "" : $" : Ec::IEventContract<{name}, {name}.Codec>")}");
        code.Line($$"""
            /// <summary>The whole JSON value.</summary>
            public required {{type}} Value { get; init; }

            /// <summary>Reads and writes the type as UTF-8 JSON.</summary>
            public readonly struct Codec : Ew::ICodec<Et::{{name}}>
            {
                public static nint Write<W>(nint p, Et::{{name}} v) where W : Ew::IWritePass => {{codec}}.Write<W>(p, v.Value);
                public static nint Read(nint p, nint end, ref Ec::EventReader reader, out Et::{{name}} value)
                {
                    nint q = {{codec}}.Read(p, end, ref reader, out var inner);
                    value = q == 0 ? null! : new Et::{{name}} { Value = inner };
                    return q == 0 ? reader.Fail(p, Ew::Wire.{{wire}}) : q;
                }
            }

            /// <summary>Reads the value from the bytes without an allocation. Valid as long as the bytes are.</summary>
            public readonly ref struct View : Ew::IViewCodec<View>
            {
                private readonly Utf8 _json;
                private View(Utf8 json) => _json = json;
                /// <summary>Checks the bytes; false, with the reason, where they do not fit.</summary>
                public static bool TryParse(Utf8 utf8, out View view, out Ec::EventError error)
                {
                    bool isRead = Ew::ViewReader.TryRead(utf8, Ew::Wire.{{wire}}{{orNull}}, out error);
                    view = new View(utf8);
                    return isRead;
                }
                /// <summary>Checks the bytes.</summary>
                /// <exception cref="Ec::EventFormatException">The bytes do not fit.</exception>
                public static View Parse(Utf8 utf8) => TryParse(utf8, out View view, out var error) ? view : throw new Ec::EventFormatException(error);
                static View Ew::IViewCodec<View>.Parse(Ew::ViewValue value) => Parse(value.Json);
                /// <summary>The whole JSON value.</summary>
                public {{view}} Value => Ew::ViewReader.Whole<{{view}}, {{ValueSyntax.ViewCodec(wrapper.Value)}}>(_json);
            }
            """);
        if (contract is not null)
            ContractEmitter.Emit(code, contract);
        code.Close();
    }
}
