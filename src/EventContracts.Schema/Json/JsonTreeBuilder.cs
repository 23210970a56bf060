using System.Collections.Generic;

namespace EventContracts.Schema.Json;

/// <summary>The grammar of objects and arrays. A null node means that the problem is already reported.</summary>
internal sealed class JsonTreeBuilder(JsonScanner scanner, JsonLimits limits, List<JsonProblem> problems)
{
    // Below this a linear search beats a dictionary.
    private const int IndexFrom = 9;

    private readonly List<JsonMember> members = [];
    private readonly List<JsonNode> items = [];

    public JsonNode? Build()
    {
        scanner.SkipByteOrderMark();
        if (!scanner.SkipTrivia())
            return null;
        if (scanner.AtEnd)
            return scanner.Fail(JsonProblemKind.Empty, 0, 0, "The file is empty; a JSON Schema is an object, true or false.");
        JsonNode? root = Value(0);
        if (root is null || !scanner.SkipTrivia())
            return null;
        return scanner.AtEnd ? root : scanner.Unexpected("the end of the file");
    }

    private JsonNode? Value(int depth)
    {
        switch (scanner.Current)
        {
            case '{' or '[' when depth >= limits.MaxDepth:
                return scanner.Fail(JsonProblemKind.TooDeep, scanner.Position, 1, $"Objects and arrays nest deeper than {limits.MaxDepth}.");
            case '{': return Object(depth + 1);
            case '[': return Array(depth + 1);
            case '"': return scanner.String() is { } text ? new JsonNode(JsonKind.String, scanner.LastSpan, text) : null;
            case 't': return scanner.Literal("true", JsonKind.True);
            case 'f': return scanner.Literal("false", JsonKind.False);
            case 'n': return scanner.Literal("null", JsonKind.Null);
            default: return scanner.Number();
        }
    }

    private JsonNode? Object(int depth)
    {
        int start = scanner.Position, first = members.Count;
        scanner.Advance();
        if (!scanner.SkipTrivia())
            return null;
        while (!scanner.TryTake('}'))
        {
            if (members.Count > first && !Comma('}'))
                return null;
            if (limits.AllowTrailingCommas && members.Count > first && scanner.TryTake('}'))
                break;
            if (Member(depth) is not { } member || !scanner.SkipTrivia())
                return null;
            members.Add(member);
        }
        JsonMember[] own = Pop(members, first);
        return new JsonNode(scanner.SpanFrom(start), own, Index(own));
    }

    private JsonMember? Member(int depth)
    {
        if (scanner.AtEnd || scanner.Current != '"')
        {
            scanner.Unexpected("a key in quotes");
            return null;
        }
        if (scanner.Name() is not { } name)
            return null;
        TextSpan nameSpan = scanner.LastSpan;
        if (!scanner.SkipTrivia())
            return null;
        if (!scanner.TryTake(':'))
        {
            scanner.Unexpected("':' after the key");
            return null;
        }
        return scanner.SkipTrivia() && Value(depth) is { } value ? new JsonMember(name, nameSpan, value) : null;
    }

    private JsonNode? Array(int depth)
    {
        int start = scanner.Position, first = items.Count;
        scanner.Advance();
        if (!scanner.SkipTrivia())
            return null;
        while (!scanner.TryTake(']'))
        {
            if (items.Count > first && !Comma(']'))
                return null;
            if (limits.AllowTrailingCommas && items.Count > first && scanner.TryTake(']'))
                break;
            if (Value(depth) is not { } item || !scanner.SkipTrivia())
                return null;
            items.Add(item);
        }
        return new JsonNode(scanner.SpanFrom(start), Pop(items, first));
    }

    private bool Comma(char close)
    {
        if (scanner.TryTake(','))
            return scanner.SkipTrivia();
        scanner.Unexpected($"',' or '{close}'");
        return false;
    }

    private Dictionary<string, JsonMember>? Index(JsonMember[] own)
    {
        if (own.Length < IndexFrom)
        {
            for (int i = 1; i < own.Length; i++)
            {
                for (int earlier = 0; earlier < i; earlier++)
                {
                    if (own[i].Name == own[earlier].Name)
                    {
                        ReportDuplicate(own[i]);
                        break;
                    }
                }
            }
            return null;
        }
        var index = new Dictionary<string, JsonMember>(own.Length, System.StringComparer.Ordinal);
        foreach (JsonMember member in own)
        {
            if (index.ContainsKey(member.Name))
                ReportDuplicate(member);
            else
                index.Add(member.Name, member);
        }
        return index;
    }

    private void ReportDuplicate(JsonMember member) => problems.Add(new JsonProblem(
        JsonProblemKind.DuplicateKey, member.NameSpan, $"The key '{member.Name}' stands twice in this object; the first one counts. Remove one of them."));

    // Open containers share one list, so that a container costs one array of its exact size.
    private static T[] Pop<T>(List<T> stack, int first)
    {
        int count = stack.Count - first;
        if (count == 0)
            return [];
        var own = new T[count];
        stack.CopyTo(first, own, 0, count);
        stack.RemoveRange(first, count);
        return own;
    }
}
