using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>The handler interface of a contract: what a class implements to receive the event.</summary>
internal static class HandlerEmitter
{
    public static void Emit(CodeWriter code, ContractSpec contract) => code.Line($$"""
        /// <summary>A handler of <c>{{contract.SchemaId}}</c>, registered by AddEventContracts().</summary>
        public partial interface {{InterfaceName(contract.TypeName)}} : Ec::IEventHandler<Et::{{contract.TypeName}}>;
        """);

    public static string InterfaceName(string typeName) => $"I{typeName}Handler";
}
