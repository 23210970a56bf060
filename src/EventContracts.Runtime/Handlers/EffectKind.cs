namespace EventContracts;

/// <summary>What a call does to the world when it is made twice.</summary>
public enum EffectKind
{
    /// <summary>Changes a store by what it holds already, or adds to it: a transaction can take it back.</summary>
    Store,

    /// <summary>Can't be taken back: a mail, a charge, a text message.</summary>
    Irrevocable,

    /// <summary>Sends an event.</summary>
    Publish,
}
