namespace EventContracts.Analyzers.Handlers.Knowledge;

/// <summary>What a call means for a handler. What has none of these roles is looked into, or else passed over in silence.</summary>
internal enum CallRole
{
    /// <summary>Nothing is known.</summary>
    None,

    /// <summary>May be repeated: changes nothing, or is idempotent.</summary>
    Pure,

    /// <summary>Writes a log, a trace or a metric.</summary>
    Log,

    /// <summary>Must not be repeated.</summary>
    Effect,

    /// <summary>Returns true for a new event; one that returns nothing throws for a duplicate.</summary>
    Guard,

    /// <summary>Returns true for a duplicate.</summary>
    GuardOfDuplicates,

    /// <summary>Records that the event is handled.</summary>
    Mark,

    BeginTransaction,
    Commit,

    /// <summary>Tells the broker that the message is done.</summary>
    Acknowledge,

    /// <summary>Publishes at once.</summary>
    Publish,

    /// <summary>Publishes through a bus, which may have an outbox.</summary>
    BusPublish,

    /// <summary>Publishes when the transaction is committed.</summary>
    Outbox,

    /// <summary>Puts a message aside that can't be handled.</summary>
    DeadLetter,

    /// <summary>Reads an object from a store, null where there is none.</summary>
    Load,

    /// <summary>Says whether a store has something.</summary>
    Exists,

    /// <summary>Adds an object to what a store will save.</summary>
    Add,

    /// <summary>Saves changed objects.</summary>
    Save,

    /// <summary>Runs the SQL of an argument.</summary>
    Sql,

    /// <summary>Runs the SQL of a command object.</summary>
    Command,

    /// <summary>An HTTP request whose method is not idempotent.</summary>
    HttpPost,

    /// <summary>An HTTP request; the message says which.</summary>
    HttpSend,

    /// <summary>Calls its argument again when that fails.</summary>
    Retry,

    /// <summary>Runs its argument once, and waits for it.</summary>
    Run,

    /// <summary>Starts work on purpose without waiting.</summary>
    Background,

    /// <summary>Gives another id or number each time.</summary>
    Fresh,

    /// <summary>Reads a clock.</summary>
    Clock,

    /// <summary>Describes the delivery, not the event.</summary>
    Transport,

    /// <summary>Holds what may be another value each time: nobody tells a duplicate by it.</summary>
    Volatile,
}
