using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EventContracts.Serialization;

/// <summary>The names of an object's members, for generated code to compare with what comes next. Good as long as their <see cref="MemberTable"/> and the
/// bytes; immutable and thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct MemberNames
{
    private readonly PredictedNames.Row* _rows;

    // Before this address a whole row can be compared.
    private readonly nint _near;

    internal MemberNames(PredictedNames.Row* rows, nint end)
    {
        _rows = rows;
        _near = end - PredictedNames.Row.Width;
    }

    /// <summary>Whether this member follows without white space, the first one after the opening brace and others after a
    /// comma; if so, the cursor is at its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(ref nint cursor, int member)
    {
        if (cursor < _near)
        {
            if (!PredictedNames.Row.IsFar(_rows + member, (byte*)cursor))
                return false;
            cursor += _rows[member].Length;
            return true;
        }
        int length = PredictedNames.Row.NearLength(_rows + member, (byte*)cursor, (byte*)_near + PredictedNames.Row.Width);
        cursor += length;
        return length != 0;
    }
}
