using System;
using System.Collections.Generic;
using System.Linq;

namespace EventContracts.Benchmarks.Subjects;

/// <summary>All subjects. Made when their turn comes.</summary>
internal static class Catalog
{
    public static IEnumerable<Func<Subject>> All =>
    [
        Users.Create,
        Orders.Create,
#if GITHUB
        Github.GithubSubjects.Push,
        Github.GithubSubjects.IssueOpened,
#endif
        Orders.Cjk,
        Orders.Escapes,
        Samples.Create,
        Orders.Reversed,
        Orders.Pretty,
        Orders.Unknown,
    ];

    /// <summary>Every contestant on every subject, as <c>read user.created: view</c>.</summary>
    public static Dictionary<string, Action<int>> ByName() => All.Select(create => create())
        .SelectMany(subject => Named("write", subject, subject.Writers).Concat(Named("read", subject, subject.Readers)))
        .ToDictionary();

    public static bool HasGithub =>
#if GITHUB
        true;
#else
        false;
#endif

    private static IEnumerable<KeyValuePair<string, Action<int>>> Named(string what, Subject subject, IEnumerable<Contestant> contestants) =>
        contestants.Select(one => KeyValuePair.Create($"{what} {subject.Name}: {one.Name}", one.Run));
}
