using System;
using System.Collections.Generic;
using System.Linq;
using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Patterns;
using EventContracts.Schema.Documents;
using EventContracts.Schema.Json;

namespace EventContracts.Schema.Compatibility.Solving;

/// <summary>Everything that is made once for one comparison: conditions and their ids, patterns, the budget.</summary>
internal sealed class Universe(StepBudget budget)
{
    private readonly Dictionary<(int Language, Subschema Schema), SchemaTerm> terms = [];
    private readonly Dictionary<string, Pattern> patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Condition> conditions = new(StringComparer.Ordinal);
    private int lastId;

    public StepBudget Budget { get; } = budget;

    public PatternAlgebra Algebra { get; } = new();

    /// <summary>Which values satisfy which schemas.</summary>
    public TruthMemory Truths { get; } = new(budget);

    /// <summary>Which values have only members that their writers declare.</summary>
    public DeclaredMembers Declared { get; } = new();

    public int NextId() => ++lastId;

    public SchemaTerm Term(SchemaLanguage language, Subschema schema)
    {
        if (!terms.TryGetValue((language.Id, schema), out SchemaTerm term))
            terms[(language.Id, schema)] = term = new SchemaTerm(NextId(), language, schema);
        return term;
    }

    public Pattern Pattern(string text)
    {
        if (!patterns.TryGetValue(text, out Pattern pattern))
            patterns[text] = pattern = new Pattern(Algebra, text, Budget);
        return pattern;
    }

    public Condition OneOf(IEnumerable<JsonNode> values)
    {
        List<string> texts = [.. values.Select(JsonText.WriteCanonical)];
        texts.Sort(StringComparer.Ordinal);
        return Intern("values " + string.Join(",", texts), id => new ListedValues(id, [.. values]));
    }

    public Condition Matches(Pattern pattern) => Intern("pattern " + pattern.Text, id => new MatchedPattern(id, pattern));

    public Condition OfKind(TypeSet kind, bool numbersAreIntegers = false) =>
        Intern($"kind {kind} {numbersAreIntegers}", id => new ValueKinds(id, kind, numbersAreIntegers));

    public RequiredMember Requires(string name) => (RequiredMember)Intern("required " + name, id => new RequiredMember(id, name));

    /// <summary>One condition for one key, whoever asks: what two versions say alike is then the same.</summary>
    public Condition Intern(string key, Func<int, Condition> make)
    {
        if (!conditions.TryGetValue(key, out Condition condition))
            conditions[key] = condition = make(NextId());
        return condition;
    }
}
