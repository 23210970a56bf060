using System;
using System.Collections.Generic;
using MemoryPack;
using MessagePack;

namespace EventContracts.Benchmarks.Github;

/// <summary>What GitHub sends for a push.</summary>
[MemoryPackable, MessagePackObject]
public sealed partial class GithubPush
{
    [Key(0)] public string Ref { get; set; } = null!;
    [Key(1)] public string Before { get; set; } = null!;
    [Key(2)] public string After { get; set; } = null!;
    [Key(3)] public bool Created { get; set; }
    [Key(4)] public bool Deleted { get; set; }
    [Key(5)] public bool Forced { get; set; }
    [Key(6)] public string? BaseRef { get; set; }
    [Key(7)] public string Compare { get; set; } = null!;
    [Key(8)] public List<GithubCommit> Commits { get; set; } = null!;
    [Key(9)] public GithubCommit? HeadCommit { get; set; }
    [Key(10)] public GithubRepository Repository { get; set; } = null!;
    [Key(11)] public GithubCommitter Pusher { get; set; } = null!;
    [Key(12)] public GithubUser Sender { get; set; } = null!;
    [Key(13)] public GithubInstallationLite? Installation { get; set; }
    [Key(14)] public GithubOrganization? Organization { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubCommit
{
    [Key(0)] public string Id { get; set; } = null!;
    [Key(1)] public string TreeId { get; set; } = null!;
    [Key(2)] public bool Distinct { get; set; }
    [Key(3)] public string Message { get; set; } = null!;
    [Key(4)] public DateTimeOffset Timestamp { get; set; }
    [Key(5)] public string Url { get; set; } = null!;
    [Key(6)] public GithubCommitter Author { get; set; } = null!;
    [Key(7)] public GithubCommitter Committer { get; set; } = null!;
    [Key(8)] public List<string> Added { get; set; } = null!;
    [Key(9)] public List<string> Modified { get; set; } = null!;
    [Key(10)] public List<string> Removed { get; set; } = null!;
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubCommitter
{
    [Key(0)] public string Name { get; set; } = null!;
    [Key(1)] public string? Email { get; set; }
    [Key(2)] public DateTimeOffset? Date { get; set; }
    [Key(3)] public string? Username { get; set; }
}
