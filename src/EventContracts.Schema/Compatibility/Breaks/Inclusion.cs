using EventContracts.Schema.Compatibility.Conditions;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Compatibility.Breaks;

/// <summary>The question of one direction: can the reader read everything that the writer writes?</summary>
internal sealed class Inclusion
{
    public Inclusion(SchemaVersion writer, SchemaVersion reader, CompatibilityPolicy policy, ReaderCapabilities capabilities, StepBudget budget)
    {
        bool isStrict = policy == CompatibilityPolicy.Strict;
        Universe = new Universe(budget);
        Solver = new Solver(Universe);
        var writing = new SchemaLanguage(Universe, writer.Set, isStrict ? LanguageRole.Exact : LanguageRole.Writer, ReaderCapabilities.None);
        SchemaLanguage reading = isStrict
            ? new SchemaLanguage(Universe, reader.Set, LanguageRole.Exact, ReaderCapabilities.None)
            : new SchemaLanguage(Universe, reader.Set, LanguageRole.Reader, capabilities);
        Writer = writing.Term(writer.Root);
        Reader = reading.Term(reader.Root);
    }

    public Universe Universe { get; }

    public Solver Solver { get; }

    public SchemaTerm Writer { get; }

    public SchemaTerm Reader { get; }

    /// <summary>A value that is written and not read.</summary>
    public Outcome FindCounterexample() => Solver.Solve(new Formula([Literal.Is(Writer), Literal.IsNot(Reader)]));
}
