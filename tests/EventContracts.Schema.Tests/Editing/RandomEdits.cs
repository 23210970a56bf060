using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using EventContracts.Schema.Editing;
using EventContracts.Schema.Json;
using Xunit;

namespace EventContracts.Schema.Tests.Editing;

/// <summary>Random objects in random layouts: after an edit the text parses, says what was meant, and what was not touched is there to the byte.</summary>
public sealed class RandomEdits
{
    private static readonly string[] Blanks = ["", " ", "  ", "\n", "\n  ", "\r\n\t", "\r"];

    [Fact]
    public void AddedMembersAreThereAndNothingElseChanges()
    {
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++)
        {
            string text = Value(random, 3, isObject: true);
            JsonNode root = JsonParser.Parse(text).Root!;
            JsonNode holder = Objects(root).ElementAt(random.Next(Objects(root).Count()));
            var editor = new JsonEditor(text, root);
            JsonEdit edit = random.Next(3) switch
            {
                0 => editor.AddFirstMember(holder, "new", "{ \"x\": [true] }"),
                1 when holder.Members.Count > 0 => editor.AddMember(holder, "new", "{ \"x\": [true] }", after: holder.Members[random.Next(holder.Members.Count)]),
                _ => editor.AddMember(holder, "new", "{ \"x\": [true] }"),
            };
            string changed = JsonEdit.Apply(text, [edit]);

            JsonParseResult parsed = JsonParser.Parse(changed);
            Assert.True(parsed.Root is not null && parsed.Problems.Count == 0, text + " => " + changed);
            JsonNode added = Assert.Single(Objects(parsed.Root!), one => one.Member("new") is not null);
            JsonEdit removal = new JsonEditor(changed, parsed.Root!).RemoveMember(added, added.FindMember("new")!);
            Assert.True(JsonEquality.AreEqual(root, JsonParser.Parse(JsonEdit.Apply(changed, [removal])).Root!), text + " => " + changed);
            Assert.Equal(text.Count(char.IsLetterOrDigit) + "newxtrue".Length, changed.Count(char.IsLetterOrDigit));
        }
    }

    private static IEnumerable<JsonNode> Objects(JsonNode node)
    {
        if (node.IsObject)
            yield return node;
        foreach (JsonNode inner in node.Members.Select(member => member.Value).Concat(node.Items).SelectMany(Objects))
            yield return inner;
    }

    private static string Value(Random random, int depth, bool isObject = false)
    {
        if (!isObject && (depth == 0 || random.Next(3) == 0))
            return random.Next(2) == 0 ? "1" : "\"s\"";
        bool isArray = !isObject && random.Next(3) == 0;
        var text = new StringBuilder(isArray ? "[" : "{");
        int count = random.Next(4);
        for (int i = 0; i < count; i++)
        {
            text.Append(i > 0 ? "," : "").Append(Blank(random));
            if (!isArray)
                text.Append("\"k").Append(i).Append('"').Append(Blank(random)).Append(':').Append(Blank(random));
            text.Append(Value(random, depth - 1)).Append(Blank(random));
        }
        return text.Append(Blank(random)).Append(isArray ? ']' : '}').ToString();
    }

    private static string Blank(Random random) => Blanks[random.Next(Blanks.Length)];
}
