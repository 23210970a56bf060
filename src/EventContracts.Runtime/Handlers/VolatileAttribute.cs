using System;

namespace EventContracts;

/// <summary>
/// Tells the analyzers that a value is another one each time an event is handled, and that nobody minds: when a row was written, which host wrote it. Whoever
/// receives the object must not tell a duplicate by it, so it is no id.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class VolatileAttribute : Attribute;
