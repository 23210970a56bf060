namespace EventContracts;

/// <summary>The type of an extension attribute's value.</summary>
public enum CloudEventValueKind : byte
{
    /// <summary>String, Binary (base64), URI, URI-reference or Timestamp.</summary>
    Text,

    /// <summary>Boolean.</summary>
    Boolean,

    /// <summary>Integer, 32 bits.</summary>
    Integer,
}
