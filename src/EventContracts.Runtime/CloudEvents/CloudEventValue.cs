using System;
using System.Globalization;

namespace EventContracts;

/// <summary>
/// The value of an extension attribute. The specification's Binary, URI and Timestamp travel as text in every format, so that text, Boolean and Integer
/// are all that can be told apart. The default value is the empty text.
/// </summary>
public readonly struct CloudEventValue : IEquatable<CloudEventValue>
{
    private readonly string? _text;
    private readonly int _number;

    private CloudEventValue(CloudEventValueKind kind, string? text, int number)
    {
        Kind = kind;
        _text = text;
        _number = number;
    }

    /// <summary>Which of the three it is.</summary>
    public CloudEventValueKind Kind { get; }

    /// <summary>The canonical text, as in a header: <c>true</c>, <c>-5</c>, or the text itself.</summary>
    public string Text => Kind switch
    {
        CloudEventValueKind.Boolean => _number != 0 ? "true" : "false",
        CloudEventValueKind.Integer => _number.ToString(CultureInfo.InvariantCulture),
        _ => _text ?? "",
    };

    /// <summary>A text.</summary>
    public static implicit operator CloudEventValue(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(CloudEventValueKind.Text, text, 0);
    }

    /// <summary>A Boolean.</summary>
    public static implicit operator CloudEventValue(bool value) => new(CloudEventValueKind.Boolean, null, value ? 1 : 0);

    /// <summary>An Integer: 32 bits, as the specification says.</summary>
    public static implicit operator CloudEventValue(int value) => new(CloudEventValueKind.Integer, null, value);

    /// <summary>Whether kind and value are equal.</summary>
    public static bool operator ==(CloudEventValue left, CloudEventValue right) => left.Equals(right);

    /// <summary>Whether kind or value differ.</summary>
    public static bool operator !=(CloudEventValue left, CloudEventValue right) => !left.Equals(right);

    /// <summary>The Integer; fails for other kinds.</summary>
    public bool TryGetInteger(out int value)
    {
        value = _number;
        return Kind == CloudEventValueKind.Integer;
    }

    /// <summary>The Boolean; fails for other kinds.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = _number != 0;
        return Kind == CloudEventValueKind.Boolean;
    }

    /// <inheritdoc/>
    public bool Equals(CloudEventValue other) => Kind == other.Kind && _number == other._number && (_text ?? "") == (other._text ?? "");

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CloudEventValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _number, _text ?? "");

    /// <summary>The canonical text.</summary>
    public override string ToString() => Text;
}
