using System.Globalization;
using System.Linq;

namespace EventContracts.Corpus;

/// <summary>
/// A project of nothing but handlers, the worst case of the analysis: each in its own file, with a service and a store in another, four methods below every handler.
/// Half of the handlers are guarded.
/// </summary>
internal static class SyntheticHandlers
{
    public static (string Path, string Text)[] Files(int count) =>
        [.. Enumerable.Range(0, count).SelectMany(i => new[] { (Name("Handler", i), Handler(i)), (Name("Service", i), Service(i)) })];

    private static string Name(string kind, int i) => $"{kind}{i.ToString("000", CultureInfo.InvariantCulture)}.cs";

    private static string Handler(int i) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using EventContracts;
        namespace Shop;
        public sealed record Order{{i}}(string EventId, string CustomerId, decimal Amount, int Pieces);
        public sealed class Handler{{i}}(IEventInbox inbox, Service{{i}} service) : IEventHandler<Order{{i}}>
        {
            public async ValueTask HandleAsync(Order{{i}} value, EventContext context, CancellationToken cancellationToken)
            {
                {{(i % 2 == 0 ? $"if (!await inbox.TryBeginAsync(\"orders{i}\", value.EventId, cancellationToken)) return;" : "")}}
                if (value.Amount <= 0 || string.IsNullOrEmpty(value.CustomerId))
                    throw new ArgumentException($"order {value.EventId} has no amount", nameof(value));
                decimal discount = service.Discount(value.Pieces, value.Amount);
                for (int piece = 0; piece < value.Pieces; piece++)
                {
                    if (discount > value.Amount)
                        break;
                    discount += piece * 0.01m;
                }
                try
                {
                    await service.ChargeAsync(value, value.Amount - discount, cancellationToken);
                }
                catch (TimeoutException e) when (value.Pieces > 1)
                {
                    Console.Error.WriteLine("{0}: {1}", value.EventId, e.Message);
                    throw;
                }
            }
        }
        """;

    private static string Service(int i) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        namespace Shop;
        public sealed class Service{{i}}(DbConnection connection)
        {
            private readonly Dictionary<int, decimal> _rates = new() { [1] = 0m, [10] = 0.05m, [100] = 0.1m };
            public decimal Discount(int pieces, decimal amount)
            {
                decimal rate = _rates.Where(one => one.Key <= pieces).OrderByDescending(one => one.Key).Select(one => one.Value).FirstOrDefault();
                return Math.Round(amount * rate, 2, MidpointRounding.AwayFromZero);
            }
            public async Task ChargeAsync(Order{{i}} order, decimal amount, CancellationToken cancellationToken)
            {
                if (amount < 0)
                    throw new ArgumentOutOfRangeException(nameof(amount));
                string account = AccountOf(order);
                await WriteAsync(account, amount, cancellationToken);
            }
            private static string AccountOf(Order{{i}} order)
            {
                string[] parts = order.CustomerId.Split('-', StringSplitOptions.RemoveEmptyEntries);
                return parts.Length > 1 ? parts[0].Trim().ToUpperInvariant() + ":" + parts[^1] : order.CustomerId;
            }
            private async Task WriteAsync(string account, decimal amount, CancellationToken cancellationToken)
            {
                await using DbCommand command = connection.CreateCommand();
                command.CommandText = "{{(i % 3 == 0 ? "insert into charges (account, amount) values (@account, @amount)" : "update accounts set last_amount = @amount where account = @account")}}";
                DbParameter name = command.CreateParameter();
                name.ParameterName = "@account";
                name.Value = account;
                command.Parameters.Add(name);
                DbParameter sum = command.CreateParameter();
                sum.ParameterName = "@amount";
                sum.Value = amount;
                command.Parameters.Add(sum);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        """;
}
