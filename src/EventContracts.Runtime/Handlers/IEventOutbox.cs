namespace EventContracts;

/// <summary>
/// Publishes later: an event is stored in the ambient transaction, and sent once that is committed. What is rolled back is never sent. One instance serves
/// one handling, and is as thread-safe as its transaction.
/// </summary>
public interface IEventOutbox : IEventPublisher;
