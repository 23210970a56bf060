using System;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>
/// What views have been made of the values at one place of a contract. Learned when a value there is first asked for; from then on it is read in the same pass
/// as what surrounds it, and values that nobody asks for are only passed over. What is learned is the same whoever comes first, so writes need no lock.
/// </summary>
internal sealed class ViewShape
{
    private ViewShape? _item;

    /// <summary>What a value is read as; <see cref="Wire.Any"/> until then.</summary>
    public Wire Kind { get; private set; }

    /// <summary>The members of an object, or the places of a tuple.</summary>
    public SlotTable? Table { get; private set; }

    /// <summary>The place of the items of a list or the values of a map.</summary>
    public ViewShape Item => _item ??= new ViewShape();

    /// <summary>Whether reading such a value leaves slots.</summary>
    public bool IsKept => Table is not null || (Kind is Wire.Array or Wire.Map ? _item is { Kind: not Wire.Any } : Kind != Wire.Any);

    /// <summary>Whether a slot of such a value leads to others, rather than holding the value.</summary>
    public bool IsContainer
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Kind is Wire.Object or Wire.Array or Wire.Map;
    }

    public void Learn(Wire kind, SlotTable? table = null)
    {
        // The table first: who sees the kind of an object finds its members.
        if (table is not null)
            Table = table;
        Kind = kind;
    }
}
