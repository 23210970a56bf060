namespace EventContracts;

/// <summary>Where and why bytes are not the expected event.</summary>
public readonly record struct EventError(EventErrorCode Code, string Pointer, long ByteOffset, string Reason);
