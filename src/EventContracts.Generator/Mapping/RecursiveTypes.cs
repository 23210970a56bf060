using System;
using System.Collections.Generic;
using EventContracts.Generator.Specs;

namespace EventContracts.Generator.Mapping;

/// <summary>The types that contain themselves, at any distance (Tarjan's strongly connected components, with a stack of its own).</summary>
internal static class RecursiveTypes
{
    public static HashSet<string> Find(IReadOnlyDictionary<string, TypeSpec> types)
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var low = new Dictionary<string, int>(StringComparer.Ordinal);
        var component = new Stack<string>();
        var inComponent = new HashSet<string>(StringComparer.Ordinal);
        var work = new Stack<(string Name, IEnumerator<string> Next)>();

        foreach (string start in types.Keys)
        {
            if (index.ContainsKey(start))
                continue;
            Push(start);
            while (work.Count > 0)
            {
                (string name, IEnumerator<string> next) = work.Peek();
                if (next.MoveNext())
                {
                    string target = next.Current;
                    if (target == name)
                        result.Add(name);
                    if (!index.ContainsKey(target))
                        Push(target);
                    else if (inComponent.Contains(target))
                        low[name] = Math.Min(low[name], index[target]);
                    continue;
                }
                work.Pop();
                if (work.Count > 0)
                    low[work.Peek().Name] = Math.Min(low[work.Peek().Name], low[name]);
                if (low[name] == index[name])
                    Close(name);
            }
        }
        return result;

        void Push(string name)
        {
            index[name] = low[name] = index.Count;
            component.Push(name);
            inComponent.Add(name);
            work.Push((name, References(types[name]).GetEnumerator()));
        }

        void Close(string root)
        {
            bool isCycle = component.Peek() != root;
            string member;
            do
            {
                member = component.Pop();
                inComponent.Remove(member);
                if (isCycle)
                    result.Add(member);
            }
            while (member != root);
        }

        IEnumerable<string> References(TypeSpec type)
        {
            foreach (ValueSpec value in Values(type))
            {
                if (Name(value) is { } name && types.ContainsKey(name))
                    yield return name;
            }
        }
    }

    private static IEnumerable<ValueSpec> Values(TypeSpec type)
    {
        switch (type)
        {
            case RecordSpec record:
                foreach (MemberSpec member in record.Members)
                    yield return member.Value;
                if (record.Extra is { } extra)
                    yield return extra.Item;
                break;
            case TupleSpec tuple:
                foreach (MemberSpec place in tuple.Places)
                    yield return place.Value;
                if (tuple.Rest is { } rest)
                    yield return rest.Item;
                break;
            case WrapperSpec wrapper:
                yield return wrapper.Value;
                break;
            case UnionSpec union:
                foreach (UnionCaseSpec one in union.Cases)
                    yield return one.Value;
                break;
        }
    }

    private static string? Name(ValueSpec value) => value switch
    {
        NamedSpec named => named.Name,
        ListSpec list => Name(list.Item),
        MapSpec map => Name(map.Item),
        NullableSpec nullable => Name(nullable.Inner),
        _ => null,
    };
}
