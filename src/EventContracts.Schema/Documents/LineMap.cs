using System.Collections.Generic;

namespace EventContracts.Schema.Documents;

/// <summary>From an offset to a zero-based line and column. Lines end as editors of JSON see it: at LF, CR LF, or CR.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];

    public LineMap(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
    }

    public (int Line, int Column) Find(int offset)
    {
        int found = starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        return (line, offset - starts[line]);
    }
}
