using System;
using System.Collections.Generic;

namespace EventContracts.Analyzers.Handlers.Knowledge;

/// <summary>
/// One line of an effects file: <c>effect mail M:Acme.IMailer.SendAsync</c>. The id is a documentation id; without parameters it means all overloads.
/// </summary>
/// <param name="Knowledge">What the line says.</param>
/// <param name="Prefix"><c>M</c> or <c>P</c> for a member, <c>T</c> for all of a type's, <c>N</c> for a namespace.</param>
/// <param name="Name">The rest of the id.</param>
/// <param name="IsOptional">Whether the line may name something that isn't referenced here.</param>
internal sealed record EffectsLine(CallKnowledge Knowledge, char Prefix, string Name, bool IsOptional)
{
    private static readonly Dictionary<string, CallRole> Roles = new(StringComparer.Ordinal)
    {
        ["pure"] = CallRole.Pure,
        ["log"] = CallRole.Log,
        ["effect"] = CallRole.Effect,
        ["guard"] = CallRole.Guard,
        ["guard!"] = CallRole.GuardOfDuplicates,
        ["mark"] = CallRole.Mark,
        ["begin-tx"] = CallRole.BeginTransaction,
        ["commit"] = CallRole.Commit,
        ["ack"] = CallRole.Acknowledge,
        ["publish"] = CallRole.Publish,
        ["bus"] = CallRole.BusPublish,
        ["outbox"] = CallRole.Outbox,
        ["dead-letter"] = CallRole.DeadLetter,
        ["load"] = CallRole.Load,
        ["exists"] = CallRole.Exists,
        ["add"] = CallRole.Add,
        ["save"] = CallRole.Save,
        ["sql"] = CallRole.Sql,
        ["command"] = CallRole.Command,
        ["post"] = CallRole.HttpPost,
        ["send"] = CallRole.HttpSend,
        ["retry"] = CallRole.Retry,
        ["run"] = CallRole.Run,
        ["background"] = CallRole.Background,
        ["fresh"] = CallRole.Fresh,
        ["clock"] = CallRole.Clock,
        ["transport"] = CallRole.Transport,
        ["volatile"] = CallRole.Volatile,
    };

    public static IEnumerable<string> RoleNames => Roles.Keys;

    /// <summary>Whether there is nothing to read: white space or a comment.</summary>
    public static bool IsBlank(string text) => Words(text).Count == 0;

    /// <summary>Null where the text is no such line.</summary>
    public static EffectsLine? Parse(string text)
    {
        List<string> words = Words(text);
        bool isOptional = words.Count > 0 && words[words.Count - 1] == "optional";
        if (isOptional)
            words.RemoveAt(words.Count - 1);
        if (words.Count is not (2 or 3) || !Roles.TryGetValue(words[0], out CallRole role) || (words.Count == 3) != (role == CallRole.Effect))
            return null;
        string id = words[words.Count - 1];
        if (id.Length < 3 || id[1] != ':' || "MPTN".IndexOf(id[0]) < 0)
            return null;
        return new(new(role, words.Count == 3 ? words[1] : ""), id[0], id.Substring(2), isOptional);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (string word in text.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] == '#')
                break;
            words.Add(word);
        }
        return words;
    }
}
