using System.Collections.Generic;
using System.Linq;
using EventContracts.Analyzers.Diagnostics;
using EventContracts.Analyzers.Handlers.Knowledge;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Handlers.Rules;

/// <summary>EVC2008: a rollback takes back the rows and not the event.</summary>
internal sealed class PublishInTransactionRule() : HandlerRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Diagnostics.Rule.Handlers(
        DiagnosticIds.PublishInTransaction,
        "Event is published inside a database transaction",
        "'{0}' publishes before the transaction is committed: a rollback leaves an event of something that never happened; "
        + "publish after the commit, or through an outbox",
        DiagnosticSeverity.Warning);

    public override IEnumerable<Diagnostic> Check(HandlerFlow flow) => flow.Facts.WithRole(CallRole.Publish)
        .Where(publish => flow.Transactions.Contains(publish.Body, publish.Position))
        .Select(publish => At(publish.Operation, publish.Name));
}
