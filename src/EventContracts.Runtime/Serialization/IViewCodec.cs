using System.ComponentModel;

namespace EventContracts.Serialization;

/// <summary>Makes a view of a value that is known to be one well-formed JSON value.</summary>
/// <typeparam name="TView">The view value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IViewCodec<TView>
    where TView : allows ref struct
{
    /// <summary>The view of this value.</summary>
    /// <exception cref="EventFormatException">The value is of another kind.</exception>
    static abstract TView Parse(ViewValue value);
}
