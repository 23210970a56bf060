using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Publishing.Keys;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EventContracts.Analyzers.Publishing.Rules;

/// <summary>EVC3004: one partition gets all the events, whatever the topic has.</summary>
internal sealed class ConstantKeyRule() : PublishingRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Producing(DiagnosticIds.ConstantKey, "Key is the same for every message",
        "'{0}' is the same key for all messages of a kind, so one partition gets them all; take the key from {1}", DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(Publications publications) => publications.IsTest
        ? []
        : publications.Messages
            .Where(message => !message.NeedsNoKey && !message.IsTotallyOrdered && message.Key.IsOnly(KeyPartKind.Constant))
            .Where(message => message.Event is not null || IsTypeName(message.Key))
            .Select(message => At(message.Keys[0].Syntax, message, publications, message.Keys[0].Syntax.ToString(), Source(message)));

    /// <summary>The name of a type is no key of anything, whatever the message is.</summary>
    private static bool IsTypeName(KeyValue key) =>
        key.Parts.Any(part => part.Operation is IInvocationOperation { TargetMethod.Name: "GetType" } or ITypeOfOperation);

    private static string Source(ProducedMessage message) =>
        message.IsKeyed ? message.EventName + "." + message.Contract!.KeyText : message.Event is null ? message.EventName : $"'{message.EventName}'";
}
