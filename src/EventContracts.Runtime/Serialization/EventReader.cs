namespace EventContracts.Serialization;

/// <summary>One read of one event.</summary>
public ref struct EventReader
{
}
