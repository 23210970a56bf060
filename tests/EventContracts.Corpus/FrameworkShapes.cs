using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace EventContracts.Corpus;

/// <summary>The shapes of frameworks whose packages are not at hand, by the names that handlers implement; each is left out where it is there.</summary>
internal static class FrameworkShapes
{
    private const string NServiceBus = """
        namespace NServiceBus
        {
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            public interface IMessage { }
            public interface ICommand : IMessage { }
            public interface IEvent : IMessage { }
            public class ExtendableOptions { }
            public class SendOptions : ExtendableOptions { }
            public class PublishOptions : ExtendableOptions { }
            public class ReplyOptions : ExtendableOptions { }
            public interface IPipelineContext { Task Send(object message, SendOptions options); Task Publish(object message, PublishOptions options); CancellationToken CancellationToken { get; } }
            public interface IMessageProcessingContext : IPipelineContext
            {
                string MessageId { get; }
                IReadOnlyDictionary<string, string> MessageHeaders { get; }
                Task Reply(object message, ReplyOptions options);
            }
            public interface IMessageHandlerContext : IMessageProcessingContext { object SynchronizedStorageSession { get; } }
            public interface IMessageSession { Task Send(object message, SendOptions options); Task Publish(object message, PublishOptions options); }
            public static class IPipelineContextExtensions
            {
                public static Task Send(this IPipelineContext context, object message) => context.Send(message, new());
                public static Task Send(this IPipelineContext context, string destination, object message) => context.Send(message, new());
                public static Task SendLocal(this IPipelineContext context, object message) => context.Send(message, new());
                public static Task Publish(this IPipelineContext context, object message) => context.Publish(message, new());
            }
            public static class IMessageProcessingContextExtensions { public static Task Reply(this IMessageProcessingContext context, object message) => context.Reply(message, new()); }
            public interface IHandleMessages<T> { Task Handle(T message, IMessageHandlerContext context); }
            public interface IAmStartedByMessages<T> : IHandleMessages<T> { }
            public interface IHandleTimeouts<T> { Task Timeout(T state, IMessageHandlerContext context); }
            public interface IContainSagaData { }
            public abstract class ContainSagaData : IContainSagaData { public System.Guid Id { get; set; } }
            public class SagaPropertyMapper<TData> { }
            public abstract class Saga { protected void MarkAsComplete() { } protected Task RequestTimeout<T>(IMessageHandlerContext context, TimeSpan within, T message) => Task.CompletedTask; protected Task ReplyToOriginator(IMessageHandlerContext context, object message) => Task.CompletedTask; }
            public abstract class Saga<TData> : Saga where TData : class, new() { public TData Data { get; set; } = new(); protected virtual void ConfigureHowToFindSaga(SagaPropertyMapper<TData> mapper) { } }
        }
        namespace NServiceBus.Logging
        {
            public interface ILog { void Info(string message); void Warn(string message); void Error(string message); void Debug(string message); }
            public static class LogManager { public static ILog GetLogger<T>() => null!; public static ILog GetLogger(System.Type type) => null!; }
        }
        """;

    private const string MediatR = """
        namespace MediatR
        {
            using System.Threading;
            using System.Threading.Tasks;
            public struct Unit { public static readonly Unit Value; }
            public interface IBaseRequest { }
            public interface IRequest : IBaseRequest { }
            public interface IRequest<out TResponse> : IBaseRequest { }
            public interface INotification { }
            public interface IRequestHandler<in TRequest> where TRequest : IRequest { Task Handle(TRequest request, CancellationToken cancellationToken); }
            public interface IRequestHandler<in TRequest, TResponse> where TRequest : IRequest<TResponse> { Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken); }
            public interface INotificationHandler<in TNotification> where TNotification : INotification { Task Handle(TNotification notification, CancellationToken cancellationToken); }
            public interface ISender
            {
                Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default);
                Task Send<TRequest>(TRequest request, CancellationToken cancellationToken = default) where TRequest : IRequest;
            }
            public interface IPublisher { Task Publish(object notification, CancellationToken cancellationToken = default); }
            public interface IMediator : ISender, IPublisher { }
        }
        """;

    public static CSharpCompilation AddMissing(CSharpCompilation compilation, CSharpParseOptions options)
    {
        foreach ((string type, string shapes) in new[] { ("NServiceBus.IHandleMessages`1", NServiceBus), ("MediatR.INotificationHandler`1", MediatR) })
        {
            if (compilation.GetTypesByMetadataName(type).IsEmpty)
                compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(shapes, options, type + ".g.cs", Encoding.UTF8));
        }
        return compilation;
    }
}
