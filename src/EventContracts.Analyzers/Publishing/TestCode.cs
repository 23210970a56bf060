using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EventContracts.Analyzers.Publishing;

/// <summary>
/// Code of a class with tests, told by the names of its methods' attributes: so it is known where the framework's package is not there, or in another
/// project. A test sends what it likes, and reads back what has arrived.
/// </summary>
internal static class TestCode
{
    private static readonly string[] Marks = ["Fact", "Theory", "Test", "TestCase", "TestCaseSource", "TestMethod", "DataTestMethod"];

    /// <param name="owner">The method, field or property that the code is in.</param>
    public static bool Is(ISymbol owner)
    {
        for (INamedTypeSymbol? type = owner.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.GetMembers().Any(member => member is IMethodSymbol && member.GetAttributes().Any(IsTest)))
                return true;
        }
        return false;
    }

    private static bool IsTest(AttributeData attribute) => attribute.AttributeClass?.Name is { } name && Marks.Any(mark =>
        string.Equals(name, mark, StringComparison.Ordinal) || string.Equals(name, mark + "Attribute", StringComparison.Ordinal));
}
