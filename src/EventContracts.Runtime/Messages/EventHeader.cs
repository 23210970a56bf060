using System;
using System.Text;

namespace EventContracts;

/// <summary>One header of a message: a name and bytes, UTF-8 text by convention.</summary>
public readonly struct EventHeader
{
    /// <summary>A header of any bytes, which are not copied.</summary>
    /// <param name="name">Not null; compared by ordinal.</param>
    /// <param name="value">Must not change any more.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public EventHeader(string name, ReadOnlyMemory<byte> value)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Value = value;
    }

    /// <summary>A header of text.</summary>
    /// <param name="name">Not null; compared by ordinal.</param>
    /// <param name="text">Not null; encoded as UTF-8.</param>
    /// <exception cref="ArgumentNullException">Name or text is null.</exception>
    public EventHeader(string name, string text)
        : this(name, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Value { get; }

    /// <summary>The bytes as text; what is not UTF-8 becomes U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(Value.Span);

    /// <summary>Name and text.</summary>
    public override string ToString() => $"{Name}: {Text}";
}
