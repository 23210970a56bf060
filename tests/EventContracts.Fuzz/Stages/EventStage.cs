using System;
using EventContracts.Fuzz.Subjects;
using EventContracts.Fuzz.Support;
using EventContracts.Fuzz.Twins;

namespace EventContracts.Fuzz.Stages;

/// <summary>Whole events, well formed: record, view and System.Text.Json say the same, whoever wrote the bytes and however.</summary>
internal sealed class EventStage(Guarded input, Guarded output, Findings findings)
{
    public void Run(int cases, Draw draw, Subject[] subjects)
    {
        var respelling = new Respelling(draw.Random);
        for (int i = 0; i < cases; i++)
        {
            // Small events are cheap: most cases are such.
            Subject subject = subjects[i % 8 < 6 ? 0 : i % 8 - 5];
            byte[] json = subject.Draw(draw, draw.One(Oracle.Default, Oracle.Relaxed, Oracle.Indented));
            Check(subject, i % 2 == 0 ? json : respelling.Of(json));
        }
    }

    private void Check(Subject subject, byte[] json)
    {
        if (subject.Normal(json) is not { } normal)
        {
            findings.Add($"{subject.Name}: System.Text.Json does not read the input of the test", json);
            return;
        }
        byte[]? record = subject.Record(input.AtEnd(json), output, out EventError error);
        Compare(subject, "record", normal, record, json, error);
        Compare(subject, "record after the page", normal, subject.Record(input.AtStart(json), output, out error), json, error);
        Compare(subject, "view", normal, subject.View(input.AtEnd(json), out error), json, error);
        if (record is not null)
            Compare(subject, "view of what was written", normal, subject.View(input.AtStart(record), out error), record, error);
    }

    private void Compare(Subject subject, string way, byte[] normal, byte[]? ours, byte[] json, EventError error)
    {
        if (ours is null)
            findings.Add($"{subject.Name}: {way} is refused", json, error.ToString());
        else if (subject.Normal(ours) is not { } back || !Oracle.AreEqual(normal, back))
            findings.Add($"{subject.Name}: {way} differs", json, Oracle.Difference(normal, subject.Normal(ours)));
    }
}
