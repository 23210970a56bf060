namespace EventContracts.Analyzers.Handlers.Sql;

internal enum SqlTokenKind
{
    Word,
    QuotedName,
    Number,
    Text,
    Parameter,
    Symbol,
}
