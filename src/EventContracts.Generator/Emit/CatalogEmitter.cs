using System.Collections.Generic;
using System.Linq;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Emit;

/// <summary>One file for the project: all contracts, dispatch by event type, and the registration of every handler.</summary>
internal static class CatalogEmitter
{
    public const string HintName = "EventContractsCatalog.g.cs";

    public static string Emit(string @namespace, IReadOnlyList<CatalogEntrySpec> contracts, IReadOnlyList<HandlerSpec> handlers)
    {
        var code = new CodeWriter();
        FileEmitter.Header(code, @namespace, "The contracts and handlers of this project");
        code.Blank();
        code.Line("/// <summary>The contracts of this assembly, known at compile time. Thread-safe.</summary>");
        code.Open("public sealed partial class EventContractsCatalog : Ec::IEventCatalog, Ec::IEventDispatcher");
        code.Line($$"""
            private static readonly Ec::EventDescriptor[] All = [{{string.Join(", ", contracts.Select(one => $"Et::{one.TypeName}.Descriptor"))}}];

            /// <summary>The catalogue of this assembly.</summary>
            public static Et::EventContractsCatalog Instance { get; } = new();

            /// <inheritdoc/>
            public global::System.Collections.Generic.IReadOnlyList<Ec::EventDescriptor> Descriptors => All;

            """);
        Find(code, contracts);
        code.Blank();
        Dispatch(code, contracts);
        code.Close();
        code.Blank();
        Registration(code, contracts, handlers);
        return code.ToString();
    }

    private static void Find(CodeWriter code, IReadOnlyList<CatalogEntrySpec> contracts)
    {
        code.Line("/// <inheritdoc/>");
        code.Line("public Ec::EventDescriptor? Find(string type, int major) => (type, major) switch");
        code.Line("{");
        foreach ((string pattern, CatalogEntrySpec contract) in Patterns(contracts))
            code.Line($"    {pattern} => Et::{contract.TypeName}.Descriptor,");
        code.Line("    _ => null,\n};");
    }

    private static void Dispatch(CodeWriter code, IReadOnlyList<CatalogEntrySpec> contracts)
    {
        code.Line("""
            /// <inheritdoc/>
            public global::System.Threading.Tasks.ValueTask<Ec::DispatchResult> DispatchAsync(Ec::EventMessage message, global::System.IServiceProvider services, global::System.Threading.CancellationToken cancellationToken = default)
            """);
        code.Open("");
        code.Line("if (Descriptor(message) is not { } descriptor)\n    return new(Ec::DispatchResult.UnknownEvent);");
        code.Line("return (descriptor.Type, descriptor.Major) switch");
        code.Line("{");
        foreach (CatalogEntrySpec contract in contracts)
            code.Line($"    ({Literals.String(contract.EventType)}, {contract.Major}) => Ec::EventDispatch.HandleAsync<Et::{contract.TypeName}>(message, services, cancellationToken),");
        code.Line("    _ => new(Ec::DispatchResult.UnknownEvent),\n};");
        code.Close();
        code.Blank();
        code.Line("private Ec::EventDescriptor? Descriptor(Ec::EventMessage message) => Ec::EventDispatch.Identify(message, this);");
    }

    private static IEnumerable<(string Pattern, CatalogEntrySpec Contract)> Patterns(IReadOnlyList<CatalogEntrySpec> contracts)
    {
        var seen = new HashSet<(string, int)>();
        foreach (CatalogEntrySpec contract in contracts)
        {
            if (seen.Add((contract.EventType, contract.Major)))
                yield return ($"({Literals.String(contract.EventType)}, {contract.Major})", contract);
        }
        foreach (CatalogEntrySpec contract in contracts)
        {
            foreach (string alias in contract.Aliases)
            {
                if (seen.Add((alias, contract.Major)))
                    yield return ($"({Literals.String(alias)}, {contract.Major})", contract);
            }
        }
    }

    private static void Registration(CodeWriter code, IReadOnlyList<CatalogEntrySpec> contracts, IReadOnlyList<HandlerSpec> handlers)
    {
        code.Line("/// <summary>Registers the catalogue, the dispatcher and every event handler of this assembly.</summary>");
        code.Open("public static partial class EventContractsServices");
        code.Line("/// <summary>Adds the contracts of this assembly and its handlers (scoped).</summary>");
        code.Open("public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddEventContracts(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)");
        code.Line("""
            Ec::EventServices.AddCatalog(services, Et::EventContractsCatalog.Instance);
            Ec::EventServices.AddDispatcher(services, Et::EventContractsCatalog.Instance);
            """);
        var names = new HashSet<string>(contracts.Select(one => one.TypeName));
        foreach (HandlerSpec handler in handlers.Where(one => names.Contains(one.EventTypeName)))
            code.Line($"Ec::EventServices.AddHandler<Et::{handler.EventTypeName}, {handler.ClassName}>(services);");
        code.Line("return services;");
        code.Close();
        code.Close();
    }
}
