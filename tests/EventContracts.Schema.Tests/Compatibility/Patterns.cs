using System.Linq;
using EventContracts.Schema.Compatibility.Patterns;
using EventContracts.Schema.Compatibility.Solving;
using EventContracts.Schema.Tests.Compatibility.Reference;
using Xunit;

namespace EventContracts.Schema.Tests.Compatibility;

/// <summary>Patterns as languages: against the framework's expressions, and against each other.</summary>
public sealed class Patterns
{
    private static readonly string[] Readable =
    [
        "a", "^a", "a$", "^a$", "^$", "", "^(a|b)+$", "^a|b$", "[^a-c]", "\\d{2,3}", "^\\w+@\\w+\\.\\w{2,}$", "(ab)?c*", "^(?:a|bc){2}$", "^(?=.*a)(?!.*b).{2,4}$", "^.*$", "x(?!y)",
        "^[A-Z][a-z_-]*$", "\\u0061\\x62", "^\\S+\\s?$", "(^a|c$)", "^(a?){3}$", "^[0-9a-f]{8}$", "^a{0}$", "a{,2}", "\\.", "^[\\]\\-x]$", "(a|ab)(c|bcd)", "^(^a)$", "(?<name>a)b", "^é+$",
    ];

    private static readonly string[] Unreadable = ["(a)\\1", "\\bword\\b", "(?<=a)b", "\\p{L}", "(", "[z-a]", "*a", "a**b(", "(^a)*b", "\\k<x>"];

    [Fact]
    public void AgreesWithTheFramework()
    {
        var random = new System.Random(1);
        const string letters = "aabbcxy019_-.@ A]é\n";
        foreach (string text in Readable)
        {
            Pattern pattern = Of(text);
            Assert.True(pattern.Language is not null, text);
            for (int i = 0; i < 400; i++)
            {
                string value = string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => letters[random.Next(letters.Length)]));
                Assert.True(ReferenceValues.Matches(text, value) == (pattern.Matches(value) == Truth.Yes), $"{text} on '{value}'");
            }
        }
    }

    [Fact]
    public void WhatIsNotRegularIsLeftUndecided() => Assert.All(Unreadable, text => Assert.Equal(Truth.Unknown, Of(text).Matches("a")));

    [Fact]
    public void ASampleOfALanguageIsInIt()
    {
        foreach (string text in Readable)
        {
            var algebra = new PatternAlgebra();
            PatternNode language = PatternCompiler.Compile(algebra, text)!;
            string? found = PatternSearch.Find(algebra, language, new StepBudget(10_000, default), out bool isDecided);
            Assert.True(isDecided && (found is null || ReferenceValues.Matches(text, found)), text + " " + found);
            string? outside = PatternSearch.Find(algebra, algebra.Not(language), new StepBudget(10_000, default), out isDecided);
            Assert.True(isDecided && (outside is null || !ReferenceValues.Matches(text, outside)), text + " " + outside);
        }
    }

    [Theory]
    [InlineData("^[a-z]{3,5}$", "^[a-z0-9]{1,9}$", true)]
    [InlineData("^(a|b)*$", "^(a*b*)*$", true)]
    [InlineData("^(a*b*)*$", "^(a|b)*$", true)]
    [InlineData("^[0-9]{1,3}$", "^([0-9]|[0-9][0-9]|[0-9]{3})$", true)]
    [InlineData("^ab", "^a", true)]
    [InlineData("^a", "^ab", false)]
    [InlineData("^(?!x)[a-z]+$", "^[a-wyz][a-z]*$", true)]
    public void InclusionIsDecided(string inner, string outer, bool isIncluded)
    {
        var algebra = new PatternAlgebra();
        PatternNode difference = algebra.And(PatternCompiler.Compile(algebra, inner)!, algebra.Not(PatternCompiler.Compile(algebra, outer)!));
        string? found = PatternSearch.Find(algebra, difference, new StepBudget(100_000, default), out bool isDecided);
        Assert.True(isDecided);
        Assert.Equal(isIncluded, found is null);
    }

    private static Pattern Of(string text) => new(new PatternAlgebra(), text, new StepBudget(100_000, default));
}
