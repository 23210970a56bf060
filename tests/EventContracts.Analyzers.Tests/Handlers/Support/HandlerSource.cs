namespace EventContracts.Analyzers.Tests.Handlers.Support;

/// <summary>A file with one handler, so that a test shows only its body.</summary>
internal static class HandlerSource
{
    public const string Usings = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Data;
        using System.Data.Common;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Dapper;
        using EventContracts;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Logging;
        using Shop;

        """;

    public static string Of(string body, string members = "", string types = "") => $$"""
        {{Usings}}
        sealed class Handler(IEventInbox inbox, ShopContext db, IMailer mailer, ILedger ledger, IStore store, IEventPublisher publisher, IEventOutbox outbox, HttpClient http,
            DbConnection connection, ILogger log) : IEventHandler<OrderPlaced>
        {
            public async ValueTask HandleAsync(OrderPlaced e, EventContext context, CancellationToken ct)
            {
                await Task.Yield();
        {{body}}
            }

        {{members}}
        }

        {{types}}
        """;
}
