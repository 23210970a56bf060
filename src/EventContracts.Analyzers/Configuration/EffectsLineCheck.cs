using System;
using System.Linq;
using EventContracts.Analyzers.Handlers.Knowledge;
using EventContracts.Schema.Contracts;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Configuration;

/// <summary>Finds out why a line of an effects file says nothing.</summary>
internal static class EffectsLineCheck
{
    /// <summary>What is wrong, and the line as it was probably meant; null for a line that has an effect, or says nothing on purpose.</summary>
    public static (string Fault, string? Meant)? Fault(string text, Compilation compilation)
    {
        if (EffectsLine.IsBlank(text))
            return null;
        if (EffectsLine.Parse(text) is not { } line)
            return Malformed(text);
        if (line.IsOptional || SymbolNames.Exists(compilation, line.Prefix, line.Name))
            return null;
        string id = line.Prefix + ":" + line.Name;
        string fault = $"'{id}' names nothing in this project or its references.";
        if (SymbolNames.Nearest(compilation, line.Prefix, line.Name) is not { } nearest)
            return (fault + " If it is of a package that isn't referenced everywhere, end the line with 'optional'.", null);
        string meant = line.Prefix + ":" + nearest;
        return (fault + NearestWord.Suggestion(meant), text.Replace(id, meant));
    }

    private static (string, string?) Malformed(string text)
    {
        string[] words = [.. text.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => word[0] != '#')];
        if (!EffectsLine.RoleNames.Contains(words[0]))
        {
            string? nearest = NearestWord.Find(words[0], EffectsLine.RoleNames);
            string? meant = nearest is null ? null : Replaced(text, words[0], nearest);
            bool isLine = meant is not null && EffectsLine.Parse(meant) is not null;
            return ($"'{words[0]}' says nothing about a call.{NearestWord.Suggestion(nearest)}", isLine ? meant : null);
        }
        return words[0] == "effect"
            ? ("An effect is written 'effect <what> <id>', as in 'effect mail M:Acme.IMailer.SendAsync'.", null)
            : ($"A line is written '<role> <id>', as in '{words[0]} M:Acme.Clock.Today'; the id begins with M:, P:, T: or N:.", null);
    }

    private static string Replaced(string text, string word, string by)
    {
        int at = text.IndexOf(word, StringComparison.Ordinal);
        return text.Substring(0, at) + by + text.Substring(at + word.Length);
    }
}
