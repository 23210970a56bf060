using System;
using System.Linq;
using System.Text;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

/// <summary>Views of many members, wherever on the thread's tape they come to lie.</summary>
public sealed class WideViews
{
    [Theory]
    [InlineData(3)]
    [InlineData(300)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(5000)]
    public void EveryMemberIsFoundEachTime(int members)
    {
        var wide = new MemberTable([.. Enumerable.Range(0, members).Select(i => new Member($"m{i}", Wire.Int32))]);
        var narrow = new MemberTable(new Member("text", Wire.String));
        byte[] json = Encoding.UTF8.GetBytes("{" + string.Join(",", Enumerable.Range(0, members).Select(i => $"\"m{i}\":{i}")) + "}");
        for (int round = 0; round < 40; round++)
        {
            var view = new ObjectView(json.AsSpan(), wide);
            Assert.True(view.IsRead);
            Assert.True(new ObjectView("""{"text":"t"}"""u8, narrow).Text(0) == "t"u8);
            for (int i = 0; i < members; i++)
                Assert.Equal(i, view.Scalar<int>(i));
        }
    }

    [Fact]
    public void AViewThatWasNeverMadeHasNoMembers()
    {
        ObjectView view = default;

        Assert.False(view.IsRead);
        Assert.True(view[3].Json.IsEmpty);
        Assert.Null(view.ScalarOrNull<int>(1));
    }
}
