using System;

namespace EventContracts;

/// <summary>A member that may be absent, where absent and null differ. The default is absent. Immutable.</summary>
/// <typeparam name="T">The type of the value, nullable where null is a value.</typeparam>
public readonly struct Optional<T>(T value) : IEquatable<Optional<T>>
{
    private readonly T _value = value;

    /// <summary>Whether the member is there, as a value or as null.</summary>
    public bool HasValue { get; } = true;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The member is absent: look at HasValue first.");

    /// <summary>A member that is there.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both there with equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, or the type's default where the member is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && System.Collections.Generic.EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(HasValue, _value);

    /// <summary>The value's text; "absent" where there is none.</summary>
    public override string ToString() => HasValue ? _value?.ToString() ?? "null" : "absent";
}
