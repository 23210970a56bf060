using System.Collections.Generic;
using EventContracts.Schema.Documents;

namespace EventContracts.Schema.Contracts;

/// <summary>
/// One step of a path: a property of an object whose schema is spread over references, allOf and unions. What an object must satisfy is collected
/// into one frame; each branch of a union gets a frame of its own.
/// </summary>
internal sealed class PropertyLookup
{
    // As in AllowedTypes: references can make a schema deeper than the stack.
    private const int MaxDepth = 256;

    private readonly SchemaSet set;
    private readonly string name;
    private readonly Dictionary<Subschema, PropertyStep?> branches = [];
    private int depth;

    private PropertyLookup(SchemaSet set, string name)
    {
        this.set = set;
        this.name = name;
    }

    /// <summary>The property of an object that satisfies all of the schemas; null when none declares it.</summary>
    public static PropertyStep? Find(SchemaSet set, IReadOnlyList<Subschema> holders, string name)
    {
        var lookup = new PropertyLookup(set, name);
        var frame = new Frame();
        foreach (Subschema holder in holders)
            lookup.Visit(holder, frame);
        return frame.ToStep(name);
    }

    private void Visit(Subschema schema, Frame frame)
    {
        if (depth == MaxDepth || !frame.Visited.Add(schema))
            return;
        depth++;
        if (schema.Ref is { } reference && set.Resolve(schema, reference.Text).Target is { } target)
            Visit(target, frame);
        if (!schema.RefHidesSiblings)
            VisitKeywords(schema, frame);
        depth--;
    }

    private void VisitKeywords(Subschema schema, Frame frame)
    {
        if (schema.FindProperty(name) is { } own)
        {
            frame.Declare(own);
            frame.Types &= AllowedTypes.Of(set, own);
        }
        foreach (string required in schema.Required)
            frame.IsRequired |= required == name;
        foreach (Subschema part in schema.AllOf)
            Visit(part, frame);
        VisitUnion(schema.AnyOf, frame);
        VisitUnion(schema.OneOf, frame);
    }

    // A branch that no object satisfies (the null of a nullable wrapper) does not matter. The others must all declare the
    // property, else an event of the one that doesn't has none.
    private void VisitUnion(IReadOnlyList<Subschema> union, Frame frame)
    {
        var found = new List<PropertyStep>();
        foreach (Subschema branch in union)
        {
            if ((AllowedTypes.Of(set, branch) & TypeSet.Object) == 0)
                continue;
            if (Branch(branch) is not { } step)
                return;
            found.Add(step);
        }
        if (found.Count == 0)
            return;
        bool isRequired = true;
        TypeSet types = TypeSet.None;
        foreach (PropertyStep step in found)
        {
            foreach (Subschema declaration in step.Declarations)
                frame.Declare(declaration);
            isRequired &= step.IsRequired;
            types |= step.Types;
        }
        frame.Types &= types;
        frame.IsRequired |= isRequired;
    }

    // Remembered, because branches that share a definition would otherwise be searched once for each path to it.
    private PropertyStep? Branch(Subschema branch)
    {
        if (!branches.TryGetValue(branch, out PropertyStep? step))
        {
            branches[branch] = null;
            var frame = new Frame();
            Visit(branch, frame);
            branches[branch] = step = frame.ToStep(name);
        }
        return step;
    }

    private sealed class Frame
    {
        private readonly HashSet<Subschema> declared = [];
        private readonly List<Subschema> declarations = [];

        public HashSet<Subschema> Visited { get; } = [];

        public TypeSet Types { get; set; } = AllowedTypes.All;

        public bool IsRequired { get; set; }

        // Branches share declarations, and each counts once: kept twice they would double with every union around them.
        public void Declare(Subschema declaration)
        {
            if (declared.Add(declaration))
                declarations.Add(declaration);
        }

        public PropertyStep? ToStep(string name) => declarations.Count == 0
            ? null
            : new PropertyStep(name, declarations[0], new ValueList<Subschema>([.. declarations]), IsRequired, (Types & TypeSet.Null) != 0, Types);
    }
}
