namespace EventContracts.Analyzers.Handlers.Knowledge;

/// <summary>
/// What is known without being told, in the format that users write in. Stubs of the same names are known too, which is how tests go without packages.
/// </summary>
internal static class BuiltInEffects
{
    public const string Text = """
        # This product
        mark       M:EventContracts.IEventInbox.CompleteAsync
        publish    T:EventContracts.IEventPublisher
        outbox     T:EventContracts.IEventOutbox
        publish    M:EventContracts.Kafka.EventProducer.PublishAsync
        publish    M:EventContracts.Kafka.EventProducer.Publish
        publish    M:EventContracts.Kafka.EventProducer.SendAsync
        pure       T:EventContracts.EventId
        transport  P:EventContracts.EventContext.Offset
        transport  P:EventContracts.EventContext.Partition
        transport  P:EventContracts.EventContext.Headers

        # Fresh values
        fresh      M:System.Guid.NewGuid
        fresh      M:System.Guid.CreateVersion7
        fresh      T:System.Random
        fresh      T:System.Security.Cryptography.RandomNumberGenerator
        fresh      M:System.IO.Path.GetRandomFileName
        fresh      M:System.Ulid.NewUlid
        fresh      M:MassTransit.NewId.Next
        fresh      M:MassTransit.NewId.NextGuid
        clock      P:System.DateTime.Now
        clock      P:System.DateTime.UtcNow
        clock      P:System.DateTime.Today
        clock      P:System.DateTimeOffset.Now
        clock      P:System.DateTimeOffset.UtcNow
        clock      M:System.TimeProvider.GetUtcNow
        clock      M:System.TimeProvider.GetLocalNow
        clock      P:System.Environment.TickCount
        clock      P:System.Environment.TickCount64
        clock      M:System.Diagnostics.Stopwatch.GetTimestamp

        # Logs, traces, metrics
        log        N:Microsoft.Extensions.Logging
        log        N:System.Diagnostics.Metrics
        log        T:System.Diagnostics.Activity
        log        T:System.Diagnostics.ActivitySource
        log        T:System.Diagnostics.Debug
        log        T:System.Diagnostics.Trace
        log        T:System.Diagnostics.Stopwatch
        log        T:System.Console
        log        N:Serilog
        log        N:NLog
        log        N:OpenTelemetry

        # ADO.NET
        command    M:System.Data.Common.DbCommand.ExecuteNonQuery
        command    M:System.Data.Common.DbCommand.ExecuteNonQueryAsync
        command    M:System.Data.Common.DbCommand.ExecuteScalar
        command    M:System.Data.Common.DbCommand.ExecuteScalarAsync
        command    M:System.Data.IDbCommand.ExecuteNonQuery
        command    M:System.Data.IDbCommand.ExecuteScalar
        begin-tx   M:System.Data.Common.DbConnection.BeginTransaction
        begin-tx   M:System.Data.Common.DbConnection.BeginTransactionAsync
        begin-tx   M:System.Data.IDbConnection.BeginTransaction
        begin-tx   M:Microsoft.Data.SqlClient.SqlConnection.BeginTransaction
        begin-tx   M:Microsoft.Data.Sqlite.SqliteConnection.BeginTransaction
        begin-tx   M:Npgsql.NpgsqlConnection.BeginTransaction
        begin-tx   M:Npgsql.NpgsqlConnection.BeginTransactionAsync
        begin-tx   M:MySqlConnector.MySqlConnection.BeginTransaction
        begin-tx   M:MySqlConnector.MySqlConnection.BeginTransactionAsync
        commit     M:System.Data.Common.DbTransaction.Commit
        commit     M:System.Data.Common.DbTransaction.CommitAsync
        commit     M:System.Data.IDbTransaction.Commit
        begin-tx   M:System.Transactions.TransactionScope.#ctor
        commit     M:System.Transactions.TransactionScope.Complete

        # Dapper
        sql        M:Dapper.SqlMapper.Execute
        sql        M:Dapper.SqlMapper.ExecuteAsync
        sql        M:Dapper.SqlMapper.ExecuteScalar
        sql        M:Dapper.SqlMapper.ExecuteScalarAsync
        sql        M:Dapper.SqlMapper.Query
        sql        M:Dapper.SqlMapper.QueryAsync
        sql        M:Dapper.SqlMapper.QueryFirst
        sql        M:Dapper.SqlMapper.QueryFirstAsync
        sql        M:Dapper.SqlMapper.QuerySingle
        sql        M:Dapper.SqlMapper.QuerySingleAsync
        load       M:Dapper.SqlMapper.QueryFirstOrDefault
        load       M:Dapper.SqlMapper.QueryFirstOrDefaultAsync
        load       M:Dapper.SqlMapper.QuerySingleOrDefault
        load       M:Dapper.SqlMapper.QuerySingleOrDefaultAsync

        # Entity Framework Core
        add        M:Microsoft.EntityFrameworkCore.DbContext.Add
        add        M:Microsoft.EntityFrameworkCore.DbContext.AddAsync
        add        M:Microsoft.EntityFrameworkCore.DbContext.AddRange
        add        M:Microsoft.EntityFrameworkCore.DbContext.AddRangeAsync
        add        M:Microsoft.EntityFrameworkCore.DbSet`1.Add
        add        M:Microsoft.EntityFrameworkCore.DbSet`1.AddAsync
        add        M:Microsoft.EntityFrameworkCore.DbSet`1.AddRange
        add        M:Microsoft.EntityFrameworkCore.DbSet`1.AddRangeAsync
        save       M:Microsoft.EntityFrameworkCore.DbContext.SaveChanges
        save       M:Microsoft.EntityFrameworkCore.DbContext.SaveChangesAsync
        load       M:Microsoft.EntityFrameworkCore.DbContext.Find
        load       M:Microsoft.EntityFrameworkCore.DbContext.FindAsync
        load       M:Microsoft.EntityFrameworkCore.DbSet`1.Find
        load       M:Microsoft.EntityFrameworkCore.DbSet`1.FindAsync
        load       M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync
        load       M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstOrDefaultAsync
        load       M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync
        load       M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleOrDefaultAsync
        load       M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync
        load       M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToArrayAsync
        exists     M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync
        load       M:System.Linq.Queryable.First
        load       M:System.Linq.Queryable.FirstOrDefault
        load       M:System.Linq.Queryable.Single
        load       M:System.Linq.Queryable.SingleOrDefault
        exists     M:System.Linq.Queryable.Any
        sql        M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSql
        sql        M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync
        sql        M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRaw
        sql        M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync
        sql        M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlInterpolated
        sql        M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlInterpolatedAsync
        begin-tx   M:Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade.BeginTransaction
        begin-tx   M:Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade.BeginTransactionAsync
        begin-tx   M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.BeginTransaction
        begin-tx   M:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.BeginTransactionAsync
        commit     M:Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade.CommitTransaction
        commit     M:Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade.CommitTransactionAsync
        commit     M:Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction.Commit
        commit     M:Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction.CommitAsync
        run        T:Microsoft.EntityFrameworkCore.Storage.IExecutionStrategy
        run        T:Microsoft.EntityFrameworkCore.ExecutionStrategyExtensions

        # MongoDB
        add        M:MongoDB.Driver.IMongoCollection`1.InsertOne
        add        M:MongoDB.Driver.IMongoCollection`1.InsertOneAsync
        load       M:MongoDB.Driver.IAsyncCursorSourceExtensions.FirstOrDefaultAsync
        load       M:MongoDB.Driver.IAsyncCursorSourceExtensions.SingleOrDefaultAsync
        load       M:MongoDB.Driver.IFindFluentExtensions.FirstOrDefaultAsync
        load       M:MongoDB.Driver.IFindFluentExtensions.SingleOrDefaultAsync
        load       M:MongoDB.Driver.IFindFluentExtensions.FirstAsync
        exists     M:MongoDB.Driver.IAsyncCursorSourceExtensions.AnyAsync
        exists     M:MongoDB.Driver.Linq.MongoQueryable.AnyAsync
        load       M:MongoDB.Driver.Linq.MongoQueryable.FirstOrDefaultAsync
        load       M:MongoDB.Driver.Linq.MongoQueryable.SingleOrDefaultAsync
        load       M:MongoDB.Driver.Linq.MongoQueryable.FirstAsync
        load       M:MongoDB.Driver.Linq.MongoQueryable.SingleAsync
        exists     M:MongoDB.Driver.IFindFluentExtensions.AnyAsync
        save       M:MongoDB.Driver.IMongoCollection`1.ReplaceOneAsync
        effect store M:MongoDB.Driver.UpdateDefinitionBuilder`1.Inc
        effect store M:MongoDB.Driver.UpdateDefinitionExtensions.Inc

        # ABP
        add        M:Volo.Abp.Domain.Repositories.IBasicRepository`1.InsertAsync
        load       M:Volo.Abp.Domain.Repositories.IReadOnlyBasicRepository`2.GetAsync
        load       M:Volo.Abp.Domain.Repositories.IReadOnlyBasicRepository`2.FindAsync
        save       M:Volo.Abp.Domain.Repositories.IBasicRepository`1.UpdateAsync
        bus        M:Volo.Abp.EventBus.Distributed.IDistributedEventBus.PublishAsync

        # HTTP, and clients of payment services over it
        post       M:Stripe.PaymentIntentService.CreateAsync
        post       M:Stripe.ChargeService.CreateAsync
        post       M:Stripe.RefundService.CreateAsync
        post       M:Stripe.TransferService.CreateAsync
        post       M:Stripe.InvoiceService.CreateAsync
        post       M:System.Net.Http.HttpClient.PostAsync
        post       M:System.Net.Http.HttpClient.PatchAsync
        post       M:System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync
        post       M:System.Net.Http.Json.HttpClientJsonExtensions.PatchAsJsonAsync
        send       M:System.Net.Http.HttpMessageInvoker.Send
        send       M:System.Net.Http.HttpMessageInvoker.SendAsync
        send       M:System.Net.Http.HttpClient.Send
        send       M:System.Net.Http.HttpClient.SendAsync

        # Brokers
        publish    M:Confluent.Kafka.IProducer`2.Produce
        publish    M:Confluent.Kafka.IProducer`2.ProduceAsync
        begin-tx   M:Confluent.Kafka.IProducer`2.BeginTransaction
        commit     M:Confluent.Kafka.IProducer`2.CommitTransaction
        ack        M:Confluent.Kafka.IConsumer`2.Commit
        ack        M:Confluent.Kafka.IConsumer`2.StoreOffset
        transport  T:Confluent.Kafka.ConsumeResult`2
        bus        M:MassTransit.IPublishEndpoint.Publish
        bus        M:MassTransit.ISendEndpoint.Send
        bus        M:NServiceBus.IPipelineContext.Publish
        bus        M:NServiceBus.IPipelineContext.Send
        bus        M:NServiceBus.IPipelineContextExtensions.Publish
        bus        M:NServiceBus.IPipelineContextExtensions.Send
        bus        M:NServiceBus.IPipelineContextExtensions.SendLocal
        bus        M:Wolverine.IMessageBus.PublishAsync
        bus        M:Wolverine.IMessageBus.SendAsync
        bus        M:Rebus.Bus.IBus.Publish
        bus        M:Rebus.Bus.IBus.Send
        bus        M:Rebus.Bus.IBus.SendLocal
        bus        M:Rebus.Bus.IBus.Defer
        bus        M:Rebus.Bus.IBus.DeferLocal
        bus        M:KafkaFlow.IMessageProducer.Produce
        bus        M:KafkaFlow.IMessageProducer.ProduceAsync
        bus        M:Dapr.Client.DaprClient.PublishEventAsync
        bus        M:SlimMessageBus.IPublishBus.Publish
        bus        M:EasyNetQ.IPubSub.PublishAsync
        bus        M:Azure.Messaging.ServiceBus.ServiceBusSender.SendMessageAsync
        bus        M:RabbitMQ.Client.IModel.BasicPublish
        bus        M:RabbitMQ.Client.IChannel.BasicPublishAsync
        bus        M:DotNetCore.CAP.ICapPublisher.PublishAsync
        bus        M:DotNetCore.CAP.ICapPublisher.Publish

        # Redis
        effect store M:StackExchange.Redis.IDatabase.StringIncrement
        effect store M:StackExchange.Redis.IDatabase.StringDecrement
        effect store M:StackExchange.Redis.IDatabase.StringAppend
        effect store M:StackExchange.Redis.IDatabase.HashIncrement
        effect store M:StackExchange.Redis.IDatabase.HashDecrement
        effect store M:StackExchange.Redis.IDatabase.SortedSetIncrement
        effect store M:StackExchange.Redis.IDatabase.ListLeftPush
        effect store M:StackExchange.Redis.IDatabase.ListRightPush
        effect store M:StackExchange.Redis.IDatabase.StreamAdd
        effect store M:StackExchange.Redis.IDatabaseAsync.StringIncrementAsync
        effect store M:StackExchange.Redis.IDatabaseAsync.StringDecrementAsync
        effect store M:StackExchange.Redis.IDatabaseAsync.StringAppendAsync
        effect store M:StackExchange.Redis.IDatabaseAsync.HashIncrementAsync
        effect store M:StackExchange.Redis.IDatabaseAsync.HashDecrementAsync
        effect store M:StackExchange.Redis.IDatabaseAsync.SortedSetIncrementAsync
        effect store M:StackExchange.Redis.IDatabaseAsync.ListLeftPushAsync
        effect store M:StackExchange.Redis.IDatabaseAsync.ListRightPushAsync
        effect store M:StackExchange.Redis.IDatabaseAsync.StreamAddAsync
        exists     M:StackExchange.Redis.IDatabase.KeyExists
        exists     M:StackExchange.Redis.IDatabaseAsync.KeyExistsAsync
        guard      M:StackExchange.Redis.IDatabase.SetAdd
        guard      M:StackExchange.Redis.IDatabaseAsync.SetAddAsync

        # Files, mail, processes
        effect file M:System.IO.File.AppendAllText
        effect file M:System.IO.File.AppendAllTextAsync
        effect file M:System.IO.File.AppendAllLines
        effect file M:System.IO.File.AppendAllLinesAsync
        effect file M:System.IO.File.AppendAllBytes
        effect file M:System.IO.File.AppendAllBytesAsync
        effect mail M:System.Net.Mail.SmtpClient.Send
        effect mail M:System.Net.Mail.SmtpClient.SendAsync
        effect mail M:System.Net.Mail.SmtpClient.SendMailAsync
        effect mail M:MailKit.IMailTransport.Send
        effect mail M:MailKit.IMailTransport.SendAsync
        effect mail M:MailKit.MailTransport.Send
        effect mail M:MailKit.MailTransport.SendAsync
        effect mail M:SendGrid.ISendGridClient.SendEmailAsync
        effect mail M:FluentEmail.Core.IFluentEmail.Send
        effect mail M:FluentEmail.Core.IFluentEmail.SendAsync
        effect mail M:Microsoft.AspNetCore.Identity.UI.Services.IEmailSender.SendEmailAsync
        effect mail M:Amazon.SimpleEmail.IAmazonSimpleEmailService.SendEmailAsync
        effect mail M:Amazon.SimpleEmailV2.IAmazonSimpleEmailServiceV2.SendEmailAsync
        effect mail M:Azure.Communication.Email.EmailClient.SendAsync
        effect mail M:Resend.IResend.EmailSendAsync
        effect push M:FirebaseAdmin.Messaging.FirebaseMessaging.SendAsync
        effect sms  M:Twilio.Rest.Api.V2010.Account.MessageResource.Create
        effect sms  M:Twilio.Rest.Api.V2010.Account.MessageResource.CreateAsync
        effect process M:System.Diagnostics.Process.Start

        # Retries and wrappers
        retry      N:Polly
        run        M:System.Threading.Tasks.Task.WhenAll
        """;
}
