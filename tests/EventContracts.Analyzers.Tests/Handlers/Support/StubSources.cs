namespace EventContracts.Analyzers.Tests.Handlers.Support;

/// <summary>The shapes of other packages that the catalogue knows by name, and a small shop.</summary>
internal static class StubSources
{
    public const string Text = """
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Data;
        using System.Data.Common;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext
            {
                public Infrastructure.DatabaseFacade Database => null;
                public object Add<T>(T entity) => null;
                public int SaveChanges() => 0;
                public Task<int> SaveChangesAsync(CancellationToken ct = default) => null;
                public ValueTask<T> FindAsync<T>(params object[] keys) => default;
            }
            public abstract class DbSet<T> : IQueryable<T>
            {
                public virtual object Add(T entity) => null;
                public virtual ValueTask<object> AddAsync(T entity, CancellationToken ct = default) => default;
                public virtual void AddRange(params T[] entities) { }
                public virtual object Remove(T entity) => null;
                public virtual T Find(params object[] keys) => default;
                public virtual ValueTask<T> FindAsync(params object[] keys) => default;
                public Type ElementType => null;
                public Expression Expression => null;
                public IQueryProvider Provider => null;
                public IEnumerator<T> GetEnumerator() => null;
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null;
            }
            public class DbUpdateException : Exception { }
            public class DbUpdateConcurrencyException : DbUpdateException { }
            public static class EntityFrameworkQueryableExtensions
            {
                public static Task<T> FirstOrDefaultAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, CancellationToken ct = default) => null;
                public static Task<T> SingleAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, CancellationToken ct = default) => null;
                public static Task<bool> AnyAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> predicate, CancellationToken ct = default) => null;
                public static Task<List<T>> ToListAsync<T>(this IQueryable<T> source, CancellationToken ct = default) => null;
            }
            public class SetPropertyCalls<T> { public SetPropertyCalls<T> SetProperty<V>(Func<T, V> column, Func<T, V> value) => null; public SetPropertyCalls<T> SetProperty<V>(Func<T, V> column, V value) => null; }
            public static class BulkExtensions { public static Task<int> ExecuteUpdateAsync<T>(this IQueryable<T> source, Expression<Func<SetPropertyCalls<T>, SetPropertyCalls<T>>> set) => null; }
            public static class RelationalDatabaseFacadeExtensions
            {
                public static Task<int> ExecuteSqlRawAsync(this Infrastructure.DatabaseFacade facade, string sql, params object[] parameters) => null;
                public static Task<int> ExecuteSqlInterpolatedAsync(this Infrastructure.DatabaseFacade facade, FormattableString sql, CancellationToken ct = default) => null;
                public static Task<Storage.IDbContextTransaction> BeginTransactionAsync(this Infrastructure.DatabaseFacade facade, IsolationLevel level, CancellationToken ct = default) => null;
            }
            public static class ExecutionStrategyExtensions
            {
                public static Task ExecuteAsync(this Storage.IExecutionStrategy strategy, Func<Task> operation) => null;
            }
        }
        namespace Microsoft.EntityFrameworkCore.Infrastructure
        {
            public class DatabaseFacade
            {
                public Task<Storage.IDbContextTransaction> BeginTransactionAsync(CancellationToken ct = default) => null;
                public Storage.IExecutionStrategy CreateExecutionStrategy() => null;
            }
        }
        namespace Microsoft.EntityFrameworkCore.Storage
        {
            public interface IDbContextTransaction : IDisposable, IAsyncDisposable { Task CommitAsync(CancellationToken ct = default); }
            public interface IExecutionStrategy { }
        }
        namespace Npgsql { public class PostgresException : DbException { public override string SqlState => null; } }
        namespace Dapper
        {
            public static class SqlMapper
            {
                public static Task<int> ExecuteAsync(this IDbConnection connection, string sql, object param = null, IDbTransaction transaction = null) => null;
                public static Task<T> ExecuteScalarAsync<T>(this IDbConnection connection, string sql, object param = null, IDbTransaction transaction = null) => null;
                public static Task<IEnumerable<T>> QueryAsync<T>(this IDbConnection connection, string sql, object param = null) => null;
                public static Task<T> QueryFirstOrDefaultAsync<T>(this IDbConnection connection, string sql, object param = null) => null;
            }
        }
        namespace Microsoft.Extensions.Logging
        {
            public interface ILogger { }
            public static class LoggerExtensions
            {
                public static void LogError(this ILogger logger, Exception exception, string message, params object[] arguments) { }
                public static void LogInformation(this ILogger logger, string message, params object[] arguments) { }
            }
        }
        namespace Polly
        {
            public class ResiliencePipeline { public ValueTask ExecuteAsync(Func<CancellationToken, ValueTask> callback, CancellationToken ct = default) => default; }
        }
        namespace StackExchange.Redis
        {
            public interface IDatabaseAsync
            {
                Task<long> StringIncrementAsync(string key, long value = 1);
                Task<bool> StringSetAsync(string key, string value);
                Task<bool> SetAddAsync(string key, string value);
            }
            public interface IDatabase : IDatabaseAsync { }
        }
        namespace Confluent.Kafka
        {
            public class Message<TKey, TValue> { public TKey Key { get; set; } public TValue Value { get; set; } }
            public interface IProducer<TKey, TValue>
            {
                Task<object> ProduceAsync(string topic, Message<TKey, TValue> message, CancellationToken ct = default);
                void BeginTransaction();
                void CommitTransaction();
            }
        }
        namespace NServiceBus
        {
            public interface IPipelineContext { Task Publish(object message); }
            public interface IMessageHandlerContext : IPipelineContext { string MessageId { get; } }
            public abstract class Saga<TData> { public TData Data { get; set; } }
            public interface IHandleMessages<T> { Task Handle(T message, IMessageHandlerContext context); }
        }
        namespace MongoDB.Driver
        {
            public class UpdateDefinitionBuilder<T> { public object Inc<V>(Expression<Func<T, V>> field, V value) => null; public object Set<V>(Expression<Func<T, V>> field, V value) => null; }
            public interface IMongoCollection<T> { Task InsertOneAsync(T document, CancellationToken ct = default); }
        }
        namespace Stripe
        {
            public class RequestOptions { public string IdempotencyKey { get; set; } }
            public class ChargeService { public Task CreateAsync(object options, RequestOptions request = null) => null; }
        }
        namespace MassTransit
        {
            public interface IPublishEndpoint { Task Publish<T>(T message, CancellationToken ct = default); }
            public interface ConsumeContext<out T> : IPublishEndpoint { T Message { get; } }
            public interface IConsumer<in T> { Task Consume(ConsumeContext<T> context); }
        }
        namespace Shop
        {
            using EventContracts;
            using Microsoft.EntityFrameworkCore;

            public sealed record OrderLine(string Sku, int Quantity);
            public sealed class OrderPlaced : IEventContract<OrderPlaced>
            {
                public string EventId { get; init; }
                public string OrderId { get; init; }
                public string Customer { get; init; }
                public decimal Total { get; init; }
                public int Quantity { get; init; }
                public long Revision { get; init; }
                public bool IsLarge { get; init; }
                public DateTimeOffset OccurredAt { get; init; }
                public int Attempts { get; set; }
                public List<OrderLine> Lines { get; init; }
                public static EventDescriptor Descriptor => null;
                static void IEventContract<OrderPlaced>.Write(ref EventWriter writer, OrderPlaced value) { }
                static bool IEventContract<OrderPlaced>.TryRead(ref EventReader reader, out OrderPlaced value) { value = null; return false; }
                static string IEventContract<OrderPlaced>.GetPartitionKey(OrderPlaced value) => null;
                static string IEventContract<OrderPlaced>.GetEventId(OrderPlaced value) => null;
                static DateTimeOffset? IEventContract<OrderPlaced>.GetTime(OrderPlaced value) => null;
            }
            public sealed record InvoiceSent : IEventContract<InvoiceSent>
            {
                public string EventId { get; init; }
                public string OrderId { get; init; }
                public DateTimeOffset OccurredAt { get; init; }
                public static EventDescriptor Descriptor => null;
                static void IEventContract<InvoiceSent>.Write(ref EventWriter writer, InvoiceSent value) { }
                static bool IEventContract<InvoiceSent>.TryRead(ref EventReader reader, out InvoiceSent value) { value = null; return false; }
                static string IEventContract<InvoiceSent>.GetPartitionKey(InvoiceSent value) => null;
                static string IEventContract<InvoiceSent>.GetEventId(InvoiceSent value) => null;
                static DateTimeOffset? IEventContract<InvoiceSent>.GetTime(InvoiceSent value) => null;
            }
            public class Item
            {
                public int Id { get; set; }
                public string Sku { get; set; }
                public int Stock { get; set; }
                public int Highest { get; set; }
                public long Revision { get; set; }
                public string Status { get; set; }
                public void Remove(int count) { if (Stock < count) throw new InvalidOperationException(); Stock -= count; }
                public void SetStatus(string status) => Status = status;
            }
            public class Invoice
            {
                public string Id { get; set; }
                public string OrderId { get; set; }
                public string EventId { get; set; }
                public decimal Amount { get; set; }
            }
            public class ShopContext : DbContext
            {
                public DbSet<Item> Items => null;
                public DbSet<Invoice> Invoices => null;
            }
            [Effect(EffectKind.Irrevocable)] public interface IMailer { Task SendAsync(string to); }
            [Effect(EffectKind.Store)] public interface ILedger { Task AddAsync(decimal amount); void Add(decimal amount); }
            public interface IStore
            {
                [Idempotent(Reason = "sets")] Task SetAsync(string key, object value);
                Task UnknownAsync(object value);
                Task<Item> GetItemAsync(string sku);
                Task SaveItemAsync(Item item);
                Task<bool> WasProcessedAsync(string id);
            }
            public static class Guards
            {
                [DedupeGuard] public static Task EnsureNewAsync(string id) => null;
                [DedupeGuard(TrueWhenDuplicate = true)] public static Task<bool> IsDuplicateAsync(string id) => null;
            }
        }
        """;
}
