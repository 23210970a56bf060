namespace EventContracts;

/// <summary>What is wrong with an attribute; the reader that found it knows where.</summary>
internal sealed record CloudEventProblem(EventErrorCode Code, string Reason)
{
    /// <summary>Found in the member of that name of a JSON envelope.</summary>
    public EventError InMember(string name, long offset) => new(Code, "/" + name.Replace("~", "~0").Replace("/", "~1"), offset, Reason);

    /// <summary>Found in a header: it has no place in the value.</summary>
    public EventError InHeader(string header) => new(Code, "", 0, $"header '{header}': {Reason}");
}
