using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>The handler interface of a contract: what a class implements to receive the event.</summary>
internal static class HandlerEmitter
{
    public static void Emit(CodeWriter code, ContractSpec contract) => code.Line($$"""
        /// <summary>Handles <c>{{contract.SchemaId}}</c>: <c>AddEventContracts()</c> registers them.</summary>
        public partial interface {{InterfaceName(contract.TypeName)}} : Ec::IEventHandler<Et::{{contract.TypeName}}>;
        """);

    public static string InterfaceName(string typeName) => $"I{typeName}Handler";
}
