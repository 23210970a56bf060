using System.Collections.Immutable;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Values;
using EventContracts.Analyzers.Publishing;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Clients;

/// <summary>EVC4005: options of System.Text.Json ask for other names or values than the contract has on the wire.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SerializerAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = Rule.Configuration(
        DiagnosticIds.ContradictingSerializer,
        "Serializer options contradict the contract",
        "{0} contradicts the contract of '{1}', {2}; serialize events without options, or with ToUtf8Bytes",
        DiagnosticSeverity.Warning);

    private const string Serializer = "JsonSerializer";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName("EventContracts.IEventContract`1") is null)
                return;
            var contracts = new EventContractTypes(start.Compilation);
            var filter = new WordFilter(Serializer);
            start.RegisterCodeBlockAction(block => Analyze(block, filter, contracts));
        });
    }

    private static void Analyze(CodeBlockAnalysisContext context, WordFilter filter, EventContractTypes contracts)
    {
        if (!filter.Passes(context.CodeBlock))
            return;
        foreach (IOperation root in ClientCode.Roots(context))
        {
            var body = new ProducerBody(root, context.OwningSymbol, context.SemanticModel.Compilation);
            foreach (IInvocationOperation call in body.Operations.OfType<IInvocationOperation>().Where(IsOfSerializer))
            {
                if (call.ArgumentFor("options") is { } given && body.Resolve(given) is IObjectCreationOperation options
                    && Contract(call, contracts) is { } contract && Contradiction(options, contract) is { } found)
                    context.ReportDiagnostic(Diagnostic.Create(Descriptor, found.Place.GetLocation(), found.What, contract.Name, found.Why));
            }
        }
    }

    private static bool IsOfSerializer(IInvocationOperation call) =>
        call.TargetMethod.ContainingType is { Name: Serializer, ContainingNamespace: { Name: "Json", ContainingNamespace.Name: "Text" } };

    private static INamedTypeSymbol? Contract(IInvocationOperation call, EventContractTypes contracts) =>
        call.TargetMethod.TypeArguments.Concat(call.Arguments.Take(1).Select(argument => argument.Value.Unwrapped().Type).OfType<ITypeSymbol>())
            .Select(contracts.Of).FirstOrDefault(one => one is not null)?.Type;

    private static (SyntaxNode Place, string What, string Why)? Contradiction(IObjectCreationOperation options, INamedTypeSymbol contract)
    {
        foreach (IOperation set in options.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            switch (set)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "PropertyNamingPolicy" }, Value: var policy }
                    when NamingPolicy(policy) is { } name && name != "CamelCase" && HasNamesOfSeveralWords(contract):
                    return (set.Syntax, $"JsonNamingPolicy.{name}", "whose names the schema says");
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "DefaultIgnoreCondition" }, Value: var condition }
                    when condition.Unwrapped() is IFieldReferenceOperation { Field.Name: "WhenWritingNull" or "WhenWritingDefault" or "Always" } field
                        && HasRequired(contract, field.Field.Name):
                    return (set.Syntax, $"JsonIgnoreCondition.{field.Field.Name}", "which requires members that would be left out");
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: "Converters" } }
                    when Converter(set, contract) is { } converter:
                    return (converter.Syntax, $"'{converter.Type?.Name}'", "which has a converter of its own");
            }
        }
        return null;
    }

    private static string? NamingPolicy(IOperation policy) =>
        policy.Unwrapped() is IPropertyReferenceOperation { Property: { ContainingType.Name: "JsonNamingPolicy", Name: var name } } ? name : null;

    /// <summary>A converter in the options comes before the one that the type has.</summary>
    private static IOperation? Converter(IOperation converters, INamedTypeSymbol contract) =>
        converters.Descendants().OfType<IObjectCreationOperation>().FirstOrDefault(creation => Converts(creation.Type, contract));

    private static bool Converts(ITypeSymbol? converter, INamedTypeSymbol contract)
    {
        foreach (ITypeSymbol type in (converter?.BaseType).SelfAndBases())
        {
            if (type is INamedTypeSymbol { Name: "JsonConverter", TypeArguments: [var converted] })
                return SymbolEqualityComparer.Default.Equals(converted, contract);
        }
        return false;
    }

    /// <summary>Names of one word are the same in lower case, whatever joins words.</summary>
    private static bool HasNamesOfSeveralWords(INamedTypeSymbol contract) => Members(contract).Any(member => member.Name.Skip(1).Any(char.IsUpper));

    private static bool HasRequired(INamedTypeSymbol contract, string condition) => Members(contract).Any(member => member.IsRequired
        && (condition != "WhenWritingNull" || member.NullableAnnotation == NullableAnnotation.Annotated));

    private static IPropertySymbol[] Members(INamedTypeSymbol contract) =>
        [.. contract.GetMembers().OfType<IPropertySymbol>().Where(one => one is { DeclaredAccessibility: Accessibility.Public, IsStatic: false })];
}
