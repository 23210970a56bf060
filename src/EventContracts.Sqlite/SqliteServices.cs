using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventContracts.Sqlite;

/// <summary>Registers what SQLite stores.</summary>
public static class SqliteServices
{
    /// <summary>Adds a durable <see cref="IEventInbox"/>, one for each scope, as each event is handled in its own. Replaces none that is there.</summary>
    /// <param name="services">The services.</param>
    /// <param name="connectionString">The database that handlers write to.</param>
    /// <param name="options">Null for the defaults.</param>
    public static IServiceCollection AddSqliteInbox(this IServiceCollection services, string connectionString, SqliteInboxOptions? options = null)
    {
        services.TryAddSingleton(_ => new SqliteInboxStore(connectionString, options));
        services.TryAddScoped<IEventInbox, SqliteEventInbox>();
        return services;
    }
}
