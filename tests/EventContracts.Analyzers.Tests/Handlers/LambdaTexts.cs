using EventContracts.Analyzers.Handlers;
using Xunit;

namespace EventContracts.Analyzers.Tests.Handlers;

/// <summary>Files without a lambda of two parameters are not walked; none that has one may be passed over.</summary>
public sealed class LambdaTexts
{
    [Theory]
    [InlineData("bus.On((e, c) => { });")]
    [InlineData("bus.On(async (e, context, ct) => await X());")]
    [InlineData("bus.On(static (OrderPlaced e, EventContext c) => default);")]
    [InlineData("bus.On(ValueTask (OrderPlaced e, EventContext c) => default);")]
    [InlineData("bus.On(static ValueTask (OrderPlaced e, EventContext c) => default);")]
    [InlineData("Handler f = async\n    (e, c)\n    => await X();")]
    [InlineData("return (e, (int a, int b) pair) => 1;")]
    [InlineData("bus.On(delegate (OrderPlaced e, EventContext c) { });")]
    [InlineData("int F(int a) => 1; bus.On((e, c) => { });")]
    [InlineData("bus.On([Attribute(1)] (e, c) => { });")]
    public void ALambdaOfSeveralIsNotPassedOver(string text) => Assert.True(LambdaText.MayHave(text));

    [Theory]
    [InlineData("")]
    [InlineData("public int Sum(int a, int b) => a + b;")]
    [InlineData("public static async Task<int> SumAsync<T>(int a, T b)\n    => a;")]
    [InlineData("public int? Find(string a, int b) => null;")]
    [InlineData("var all = orders.Select(order => order.Id).Where((id) => id > 0);")]
    [InlineData("int x = y switch { 1 => 2, _ => 3 };")]
    public void AMethodIsNone(string text) => Assert.False(LambdaText.MayHave(text));
}
