using System;
using System.IO;
using EventContracts.Benchmarks.Events;
using EventContracts.Benchmarks.Peers;
using EventContracts.Benchmarks.Subjects;
using Proto = EventContracts.Benchmarks.Peers.Protobuf;

namespace EventContracts.Benchmarks.Github;

/// <summary>What GitHub sends, by its own schemas and examples: a push (6.5 kB) and a new issue (11.6 kB), without white space.</summary>
internal static class GithubSubjects
{
    public static Subject Push() => new Subject("GitHub push", Example("push"), new Aims(0.30, 0.30, 0.20))
        .SystemTextJson(GithubContext.Default.GithubPush)
        .Binary(GithubContext.Default.GithubPush, Proto.GithubPush.Parser)
        .PushContract();

    public static Subject IssueOpened() => new Subject("GitHub issues.opened", Example("issues.opened"), new Aims(null, null, null))
        .SystemTextJson(GithubContext.Default.GithubIssueOpened)
        .Binary(GithubContext.Default.GithubIssueOpened, Proto.GithubIssueOpened.Parser)
        .IssueContract();

    private static byte[] Example(string name)
    {
        using Stream stream = typeof(GithubSubjects).Assembly.GetManifestResourceStream(name + ".json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Respelling.Compact(copy.ToArray());
    }

    private static Subject PushContract(this Subject subject) => subject.Contract(PushEvent.Parse(subject.Json), push => push.ToUtf8Bytes(),
        (push, output, count) =>
        {
            for (int i = 0; i < count; i++)
            {
                output.ResetWrittenCount();
                push.WriteTo(output);
            }
        },
        (json, count) =>
        {
            for (int i = 0; i < count; i++)
                PushEvent.TryParse(json, out _, out _);
        },
        (json, count) =>
        {
            long sum = 0;
            for (int i = 0; i < count; i++)
                sum += GithubFields.Sum(PushEvent.View.Parse(json));
            return sum;
        });

    private static Subject IssueContract(this Subject subject) => subject.Contract(IssuesOpened.Parse(subject.Json), issue => issue.ToUtf8Bytes(),
        (issue, output, count) =>
        {
            for (int i = 0; i < count; i++)
            {
                output.ResetWrittenCount();
                issue.WriteTo(output);
            }
        },
        (json, count) =>
        {
            for (int i = 0; i < count; i++)
                IssuesOpened.TryParse(json, out _, out _);
        },
        (json, count) =>
        {
            long sum = 0;
            for (int i = 0; i < count; i++)
                sum += GithubFields.Sum(IssuesOpened.View.Parse(json));
            return sum;
        });
}
