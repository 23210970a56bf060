using System;
using System.Linq;
using System.Text;
using EndToEnd.Contracts;
using EventContracts;
using Xunit;

namespace EndToEnd;

/// <summary>A union tries its shapes in turn.</summary>
public sealed class Unions
{
    [Theory]
    [InlineData("""{"paymentId":"p","method":{"iban":"DE02"},"cents":true}""", "/cents")]
    [InlineData("""{"paymentId":"p","method":{"iban":"DE02"}}""", "")]
    [InlineData("""{"paymentId":"p","method":"cash","cents":true}""", "/cents")]
    [InlineData("""{"paymentId":"p","method":{"iban":"DE02"},"cents":1,"method":{"iban":"DE02"}}""", "/method")]
    public void ShapeThatDidNotFitIsForgottenWhenAnotherDoes(string json, string pointer)
    {
        Assert.False(PaymentSettled.TryParse(Encoding.UTF8.GetBytes(json), out _, out EventError error));
        Assert.Equal(pointer, error.Pointer);
        Assert.DoesNotContain("last4", error.ToString(), StringComparison.Ordinal);
        Assert.False(PaymentSettled.View.TryParse(Encoding.UTF8.GetBytes(json), out _, out error));
        Assert.Equal(pointer, error.Pointer);
    }

    [Fact]
    public void TupleThatDidNotFitDoesNotCountAsDepth()
    {
        string json = $$"""{"treeId":"t","branches":[{{string.Concat(Enumerable.Repeat("[true],", 100))}}[1,[2,"leaf"]]]}""";
        Assert.True(TreeGrown.TryParse(Encoding.UTF8.GetBytes(json), out TreeGrown? tree, out EventError error), error.ToString());
        Assert.Equal(100, tree.Branches.Count(branch => branch.TryGetUnknown(out _)));
        Assert.Equal(TreeGrownBranch.Case.Fork, tree.Branches[100].Kind);
        Assert.Equal(json, Encoding.UTF8.GetString(tree.ToUtf8Bytes()));
    }
}
