using System.Text;
using EventContracts.Fuzz.Subjects;
using EventContracts.Fuzz.Support;

namespace EventContracts.Fuzz.Stages;

/// <summary>Deep nesting: read up to a depth, refused with a place beyond, whatever the depth; never a stack overflow.</summary>
internal sealed class NestingStage(Guarded input, Guarded output, Findings findings)
{
    // Between the two the limit of what contains the value counts too.
    private const int Safe = 60;
    private const int Never = 70;

    public void Run(Draw draw, Subject subject)
    {
        string json = Encoding.UTF8.GetString(subject.Draw(draw, Twins.Oracle.Default));
        foreach (int depth in (int[])[1, 2, 16, Safe - 1, Safe, Never, 127, 128, 255, 256, 257, 1000, 10_000, 50_000])
        {
            Judge(subject, json[..^1] + ",\"unknown\":" + new string('[', depth) + new string(']', depth) + "}", depth);
            Judge(subject, "{\"unknown\":" + Repeat("{\"x\":", depth) + "1" + new string('}', depth) + "," + json[1..], depth);
            // Never closed: refused at any depth.
            Judge(subject, "{\"unknown\":" + Repeat("{\"x\":[", depth), Never);
        }
    }

    /// <summary>The recursion that a contract states itself.</summary>
    public void Tree(Draw draw, Subject subject)
    {
        string json = Encoding.UTF8.GetString(subject.Draw(draw, Twins.Oracle.Default));
        int at = json.IndexOf("\"tree\":", System.StringComparison.Ordinal) + "\"tree\":".Length;
        string head = json[..at], tail = RemoveValue(json[at..]);
        foreach (int depth in (int[])[1, 15, 25, 100, 1000, 10_000])
            Judge(subject, head + Repeat("{\"name\":\"a\",\"children\":[", depth) + "{\"name\":\"b\"}" + Repeat("]}", depth) + tail, 2 * depth);
    }

    private void Judge(Subject subject, string text, int depth)
    {
        byte[] json = Encoding.UTF8.GetBytes(text);
        bool isRecord = subject.Record(input.AtEnd(json), output, out EventError error) is not null;
        bool isView = subject.View(input.AtEnd(json), out EventError viewError) is not null;
        if (isRecord != isView)
            findings.Add($"{subject.Name}: record and view differ at depth {depth}", json[..100], error + " / " + viewError);
        if (depth <= Safe && !isRecord)
            findings.Add($"{subject.Name}: depth {depth} is refused", json[..100], error.ToString());
        if (depth > 2 * Never && isRecord)
            findings.Add($"{subject.Name}: depth {depth} is read", json[..100]);
        if (!isRecord && (!error.IsError || error.ByteOffset < 0 || error.ByteOffset > json.Length))
            findings.Add($"{subject.Name}: depth {depth} is refused without a place", json[..100], error.ToString());
    }

    private static string RemoveValue(string json)
    {
        int depth = 0;
        bool isText = false;
        for (int i = 0; ; i++)
        {
            if (isText && json[i] == '\\')
                i++;
            else if (json[i] == '"')
                isText = !isText;
            else if (!isText && json[i] == '{')
                depth++;
            else if (!isText && json[i] == '}' && --depth == 0)
                return json[(i + 1)..];
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
