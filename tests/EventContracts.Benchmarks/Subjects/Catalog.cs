using System;
using System.Collections.Generic;

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

    public static bool HasGithub =>
#if GITHUB
        true;
#else
        false;
#endif
}
