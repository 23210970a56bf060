using System.Collections.Generic;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Contracts;

/// <summary>Where a JSON pointer into an event leads in its schema, step by step, through references, allOf, and unions whose branches agree.</summary>
public sealed class PropertyPath
{
    private PropertyPath(string pointer, IReadOnlyList<PropertyStep> steps, string? missing)
    {
        Pointer = pointer;
        Steps = steps;
        Missing = missing;
    }

    public string Pointer { get; }

    /// <summary>The properties that were found, outermost first.</summary>
    public IReadOnlyList<PropertyStep> Steps { get; }

    /// <summary>The first segment that names no property; null when all do. The pointer itself when it is malformed or empty.</summary>
    public string? Missing { get; }

    /// <summary>The schema of the last property; null when a step is missing.</summary>
    public Subschema? Target => Missing is null ? Steps[Steps.Count - 1].Schema : null;

    /// <summary>Every valid event has a value there that is not null.</summary>
    public bool IsAlwaysPresent
    {
        get
        {
            foreach (PropertyStep step in Steps)
            {
                if (!step.IsRequired || step.IsNullable)
                    return false;
            }
            return Missing is null;
        }
    }

    public static PropertyPath Resolve(SchemaSet set, Subschema root, string pointer)
    {
        var steps = new List<PropertyStep>();
        if (!JsonPointer.TryParse(pointer, out IReadOnlyList<string> segments) || segments.Count == 0)
            return new PropertyPath(pointer, steps, pointer);
        IReadOnlyList<Subschema> holders = [root];
        foreach (string segment in segments)
        {
            if (PropertyLookup.Find(set, holders, segment) is not { } step)
                return new PropertyPath(pointer, steps, segment);
            steps.Add(step);
            holders = step.Declarations;
        }
        return new PropertyPath(pointer, steps, null);
    }
}
