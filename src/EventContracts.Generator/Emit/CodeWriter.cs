using System.Text;

namespace EventContracts.Generator.Emit;

/// <summary>
/// Indenting text writer: <c>\n</c> line ends, a tab a level, since a project with many events has megabytes of this text in memory. A member is written as one
/// raw literal shaped like its output, with four spaces a level.
/// </summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public void Open(string head)
    {
        Line(head);
        Line("{");
        _indent++;
    }

    public void Close(string tail = "")
    {
        _indent--;
        Line("}" + tail);
    }

    public void Blank() => _text.Append('\n');

    /// <summary>Writes one or more lines at the current indentation.</summary>
    public void Line(string lines)
    {
        int start = 0;
        while (true)
        {
            int end = lines.IndexOf('\n', start);
            int length = (end < 0 ? lines.Length : end) - start;
            int spaces = 0;
            while (spaces < length && lines[start + spaces] == ' ')
                spaces++;
            if (length > 0)
                _text.Append('\t', _indent + (spaces / 4)).Append(lines, start + spaces, length - spaces);
            _text.Append('\n');
            if (end < 0)
                return;
            start = end + 1;
        }
    }

    /// <summary>Writes a line one level to the left: labels.</summary>
    public void Label(string line) => _text.Append('\t', _indent - 1).Append(line).Append('\n');

    public override string ToString() => _text.ToString();
}
