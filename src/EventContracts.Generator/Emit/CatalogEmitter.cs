using System.Collections.Generic;
using System.Linq;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>One file for the project: all contracts, dispatch by event type, and the registration of every handler.</summary>
internal static class CatalogEmitter
{
    public const string HintName = "EventContractsCatalog.g.cs";

    public static string Emit(string @namespace, IReadOnlyList<string> contracts, IReadOnlyList<HandlerSpec> handlers)
    {
        var code = new CodeWriter();
        FileEmitter.Header(code, @namespace, "The contracts and handlers of this project");
        code.Blank();
        Catalog(code, contracts);
        code.Blank();
        Registration(code, contracts, handlers);
        return code.ToString();
    }

    private static void Catalog(CodeWriter code, IReadOnlyList<string> contracts)
    {
        code.Line("/// <summary>The contracts of this assembly, known at compile time. Thread-safe.</summary>");
        code.Open("public sealed partial class EventContractsCatalog : Ec::EventCatalog");
        code.Line("private EventContractsCatalog() : base([");
        foreach (string contract in contracts)
            code.Line($"    Of<Et::{contract}>(),");
        code.Line("""
            ]) { }

            /// <summary>The catalogue of this assembly.</summary>
            public static Et::EventContractsCatalog Instance { get; } = new();
            """);
        code.Close();
    }

    private static void Registration(CodeWriter code, IReadOnlyList<string> contracts, IReadOnlyList<HandlerSpec> handlers)
    {
        code.Line("/// <summary>Registers the catalogue, the dispatcher and every event handler of this assembly.</summary>");
        code.Open("public static partial class EventContractsServices");
        code.Line("/// <summary>Adds the contracts of this assembly and its handlers (scoped).</summary>");
        const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
        code.Open($"public static {Services} AddEventContracts(this {Services} services)");
        code.Line("""
            Ec::EventServices.AddCatalog(services, Et::EventContractsCatalog.Instance);
            Ec::EventServices.AddDispatcher(services, Et::EventContractsCatalog.Instance);
            """);
        var names = new HashSet<string>(contracts);
        foreach (HandlerSpec handler in handlers.Where(one => names.Contains(one.EventTypeName)))
            code.Line($"Ec::EventServices.AddHandler<Et::{handler.EventTypeName}, {handler.ClassName}>(services);");
        code.Line("return services;");
        code.Close();
        code.Close();
    }
}
