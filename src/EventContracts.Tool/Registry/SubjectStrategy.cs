using System;
using EventContracts.Schema.Contracts;

namespace EventContracts.Tool.Registry;

/// <summary>How a registry calls what holds the versions of an event. Confluent's three ways; an event's type stands for the record's name.</summary>
internal sealed record SubjectStrategy(string Word, Func<ContractMetadata, string> SubjectOf)
{
    private static readonly SubjectStrategy[] Known =
    [
        // The default: a topic usually carries several events, and a subject is one.
        new("record", contract => contract.Type),
        new("topic", contract => contract.Topic + ValueSuffix),
        new("topic-record", contract => contract.Topic + "-" + contract.Type),
    ];

    private const string ValueSuffix = "-value";

    public static string[] Words { get; } = [.. Array.ConvertAll(Known, strategy => strategy.Word)];

    public static SubjectStrategy Find(string word) => Array.Find(Known, strategy => strategy.Word == word) ?? throw new ArgumentException(word, nameof(word));

    /// <summary>The event that a subject is about, for a schema that does not say.</summary>
    public string TypeOf(string subject)
    {
        if (Word == "topic")
            return subject.EndsWith(ValueSuffix, StringComparison.Ordinal) ? subject[..^ValueSuffix.Length] : subject;
        // A topic has no hyphen by convention; where it has, the schema should state its type.
        return Word == "topic-record" ? subject[(subject.IndexOf('-', StringComparison.Ordinal) + 1)..] : subject;
    }
}
