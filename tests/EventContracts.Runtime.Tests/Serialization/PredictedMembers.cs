using System;
using System.Linq;
using System.Text;
using EventContracts.Runtime.Tests.Serialization.Support;
using EventContracts.Serialization;
using Xunit;

namespace EventContracts.Runtime.Tests.Serialization;

/// <summary>Members in the order of the schema: names of any length, near the end of the bytes, and with others absent.</summary>
public sealed class PredictedMembers : IDisposable
{
    private readonly CodecBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void AMemberFollowsWhereItsNameStandsAndMoreComes()
    {
        const int Longest = 28; // with punctuation 32 bytes, which one comparison takes
        for (int length = 1; length <= 40; length++)
        {
            var table = new MemberTable(new Member("first", Wire.Int32), new Member(new string('n', length), Wire.Int32));
            string literal = $",\"{new string('n', length)}\":";
            for (int more = 1; more <= 40; more++)
            {
                string json = literal + new string(' ', more);
                Assert.Equal(length <= Longest ? literal.Length : -1, Follows(table, 1, json));
                Assert.Equal(-1, Follows(table, 0, json));
                Assert.Equal(-1, Follows(table, 1, json.Replace("\":", "\";", StringComparison.Ordinal)));
                Assert.Equal(-1, Follows(table, 1, json.Replace(",\"n", ",\"m", StringComparison.Ordinal)));
            }
            for (int cut = 0; cut <= literal.Length; cut++)
                Assert.Equal(-1, Follows(table, 1, literal[..cut]));
        }
    }

    [Fact]
    public void AbsentMembersHoldNothingThatWasReadBefore()
    {
        var random = new Random(7);
        Wire[] kinds = [Wire.Int32, Wire.String, Wire.Guid, Wire.String | Wire.Nullable, Wire.Boolean, Wire.Any];
        for (int round = 0; round < 3000; round++)
        {
            Member[] members = [.. Enumerable.Range(0, random.Next(1, 14)).Select(i => new Member($"m{i}", kinds[random.Next(kinds.Length)], IsRequired: random.Next(4) == 0))];
            bool[] isThere = [.. members.Select(_ => random.Next(3) != 0)];
            string[] values = [.. members.Select(member => Value(member.Kind, random))];
            string json = "{" + string.Join(",", members.Select((member, i) => isThere[i] ? $"\"{member.Name}\":{values[i]}" : null).Where(text => text is not null)) + "}";
            var view = new ObjectView(Encoding.UTF8.GetBytes(json), new MemberTable(members), out EventError error);
            bool isWhole = members.Select((member, i) => isThere[i] || !member.IsRequired).All(isGood => isGood);
            Assert.Equal(isWhole ? EventErrorCode.None : EventErrorCode.Missing, error.Code);
            for (int i = 0; isWhole && i < members.Length; i++)
                Assert.Equal(isThere[i] ? values[i] : "", Encoding.UTF8.GetString(view[i].Json));
            for (int i = 0; isWhole && i < members.Length; i++)
            {
                if (members[i].Kind == Wire.String && isThere[i])
                    Assert.Equal(values[i].Contains('\\'), view.Text(i).IsEscaped);
            }
        }
    }

    private static string Value(Wire kind, Random random) => (kind & ~Wire.Nullable) switch
    {
        Wire.Int32 => random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture),
        Wire.Guid => $"\"{Guid.NewGuid()}\"",
        Wire.Boolean => "true",
        Wire.Any => "[1,2]",
        _ when (kind & Wire.Nullable) != 0 && random.Next(2) == 0 => "null",
        _ => random.Next(2) == 0 ? "\"plain\"" : "\"a\\nb\"",
    };

    /// <summary>How far the cursor moves; -1 where the member does not follow.</summary>
    private int Follows(MemberTable table, int member, string json) => _bench.Consume(Encoding.UTF8.GetBytes(json), (cursor, end) => table.Names(end).Is(ref cursor, member) ? cursor : 0);
}
