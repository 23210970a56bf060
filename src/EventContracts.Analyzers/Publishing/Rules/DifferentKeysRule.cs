using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Publishing.Keys;
using EventContracts.Analyzers.Publishing.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EventContracts.Analyzers.Publishing.Rules;

/// <summary>EVC3008: two producers put the events of one entity on different partitions. Found when all of a compilation has been seen.</summary>
internal sealed class DifferentKeysRule
{
    public static readonly DiagnosticDescriptor Descriptor = Rule.Producing(
        DiagnosticIds.DifferentKeys,
        "Producers of one topic use different keys",
        "Messages of '{0}' are keyed by {1} here, and by {2} at {3}; events of one entity lose their order",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    private readonly ConcurrentBag<(string Topic, string Property, string Format, SyntaxNode Place)> _found = [];

    public void Collect(Publications publications)
    {
        if (publications.IsTest || RelayCode.Is(publications.Body.Owner))
            return;
        foreach (ProducedMessage message in publications.Messages.Where(message => !message.NeedsNoKey && !message.IsTotallyOrdered))
        {
            if (message.Topic?.ConstantValue is { HasValue: true, Value: string topic }
                && message.Key.Choices is [[{ Kind: KeyPartKind.Member, Path.Count: > 0 } part]] && Property(part, message) is { } property)
                _found.Add((topic, property, part.Format, message.Keys[0].Syntax));
        }
    }

    public void Report(CompilationAnalysisContext context)
    {
        foreach (var topic in _found.GroupBy(one => one.Topic, StringComparer.Ordinal))
        {
            var ordered = topic.OrderBy(one => one.Place.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(one => one.Place.SpanStart).ToArray();
            // What most of them do is taken to be meant; of as many, what stands first.
            var usual = ordered.GroupBy(one => (one.Property.ToUpperInvariant(), one.Format)).OrderByDescending(group => group.Count()).First().First();
            foreach (var other in ordered)
            {
                if (string.Equals(other.Property, usual.Property, StringComparison.OrdinalIgnoreCase) && other.Format == usual.Format)
                    continue;
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, other.Place.GetLocation(), [usual.Place.GetLocation()],
                    topic.Key, Text(other.Property, other.Format), Text(usual.Property, usual.Format), At(usual.Place)));
            }
        }
    }

    /// <summary><c>order.Id</c> and <c>payment.OrderId</c> are the same; of an <c>Id</c> nobody knows what it is the id of.</summary>
    private static string? Property(KeyPart part, ProducedMessage message)
    {
        string last = part.Path[part.Path.Count - 1];
        if (last is not ("Id" or "Key" or "Value"))
            return last;
        if (part.Path.Count > 1)
            return part.Path[part.Path.Count - 2] + last;
        return last == "Id" && message.Event is { } type ? type.Name + last : null;
    }

    private static string Text(string property, string format) => format.Length == 0 ? property : $"{property} as '{format}'";

    private static string At(SyntaxNode place)
    {
        FileLinePositionSpan span = place.GetLocation().GetLineSpan();
        return $"{System.IO.Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1})";
    }
}
