using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using MemoryPack;
using MessagePack;

namespace EventContracts.Benchmarks.Github;

/// <summary>What GitHub sends for a new issue.</summary>
[MemoryPackable, MessagePackObject]
public sealed partial class GithubIssueOpened
{
    [Key(0)] public string Action { get; set; } = null!;
    [Key(1)] public GithubIssueOpenedChanges? Changes { get; set; }
    [Key(2)] public GithubIssue Issue { get; set; } = null!;
    [Key(3)] public GithubRepository Repository { get; set; } = null!;
    [Key(4)] public GithubUser Sender { get; set; } = null!;
    [Key(5)] public GithubInstallationLite? Installation { get; set; }
    [Key(6)] public GithubOrganization? Organization { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubIssue
{
    [Key(0)] public string Url { get; set; } = null!;
    [Key(1)] public string RepositoryUrl { get; set; } = null!;
    [Key(2)] public string LabelsUrl { get; set; } = null!;
    [Key(3)] public string CommentsUrl { get; set; } = null!;
    [Key(4)] public string EventsUrl { get; set; } = null!;
    [Key(5)] public string HtmlUrl { get; set; } = null!;
    [Key(6)] public long Id { get; set; }
    [Key(7)] public string NodeId { get; set; } = null!;
    [Key(8)] public long Number { get; set; }
    [Key(9)] public string Title { get; set; } = null!;
    [Key(10)] public GithubUser User { get; set; } = null!;
    [Key(11)] public List<GithubLabel>? Labels { get; set; }
    [Key(12)] public string? State { get; set; }
    [Key(13)] public bool? Locked { get; set; }
    [Key(14)] public GithubUser? Assignee { get; set; }
    [Key(15)] public List<GithubUser> Assignees { get; set; } = null!;
    [Key(16)] public GithubMilestone? Milestone { get; set; }
    [Key(17)] public long Comments { get; set; }
    [Key(18)] public DateTimeOffset CreatedAt { get; set; }
    [Key(19)] public DateTimeOffset UpdatedAt { get; set; }
    [Key(20)] public DateTimeOffset? ClosedAt { get; set; }
    [Key(21)] public string AuthorAssociation { get; set; } = null!;
    [Key(22)] public string? ActiveLockReason { get; set; }
    [Key(23)] public bool? Draft { get; set; }
    [Key(24)] public GithubApp? PerformedViaGithubApp { get; set; }
    [Key(25)] public GithubIssuePullRequest? PullRequest { get; set; }
    [Key(26)] public string? Body { get; set; }
    [Key(27)] public GithubReactions Reactions { get; set; } = null!;
    [Key(28)] public string? TimelineUrl { get; set; }
    [Key(29)] public string? StateReason { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubLabel
{
    [Key(0)] public long Id { get; set; }
    [Key(1)] public string NodeId { get; set; } = null!;
    [Key(2)] public string Url { get; set; } = null!;
    [Key(3)] public string Name { get; set; } = null!;
    [Key(4)] public string? Description { get; set; }
    [Key(5)] public string Color { get; set; } = null!;
    [Key(6)] public bool Default { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubMilestone
{
    [Key(0)] public string Url { get; set; } = null!;
    [Key(1)] public string HtmlUrl { get; set; } = null!;
    [Key(2)] public string LabelsUrl { get; set; } = null!;
    [Key(3)] public long Id { get; set; }
    [Key(4)] public string NodeId { get; set; } = null!;
    [Key(5)] public long Number { get; set; }
    [Key(6)] public string Title { get; set; } = null!;
    [Key(7)] public string? Description { get; set; }
    [Key(8)] public GithubUser Creator { get; set; } = null!;
    [Key(9)] public long OpenIssues { get; set; }
    [Key(10)] public long ClosedIssues { get; set; }
    [Key(11)] public string State { get; set; } = null!;
    [Key(12)] public DateTimeOffset CreatedAt { get; set; }
    [Key(13)] public DateTimeOffset UpdatedAt { get; set; }
    [Key(14)] public DateTimeOffset? DueOn { get; set; }
    [Key(15)] public DateTimeOffset? ClosedAt { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubApp
{
    [Key(0)] public long Id { get; set; }
    [Key(1)] public string? Slug { get; set; }
    [Key(2)] public string NodeId { get; set; } = null!;
    [Key(3)] public GithubUser Owner { get; set; } = null!;
    [Key(4)] public string Name { get; set; } = null!;
    [Key(5)] public string? Description { get; set; }
    [Key(6)] public string ExternalUrl { get; set; } = null!;
    [Key(7)] public string HtmlUrl { get; set; } = null!;
    [Key(8)] public DateTimeOffset CreatedAt { get; set; }
    [Key(9)] public DateTimeOffset UpdatedAt { get; set; }
    [Key(10)] public Dictionary<string, string>? Permissions { get; set; }
    [Key(11)] public List<string>? Events { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubReactions
{
    [Key(0)] public string Url { get; set; } = null!;
    [Key(1)] public long TotalCount { get; set; }
    [Key(2), JsonPropertyName("+1")] public long Plus1 { get; set; }
    [Key(3), JsonPropertyName("-1")] public long Minus1 { get; set; }
    [Key(4)] public long Laugh { get; set; }
    [Key(5)] public long Hooray { get; set; }
    [Key(6)] public long Confused { get; set; }
    [Key(7)] public long Heart { get; set; }
    [Key(8)] public long Rocket { get; set; }
    [Key(9)] public long Eyes { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubIssueOpenedChanges
{
    [Key(0)] public GithubIssue OldIssue { get; set; } = null!;
    [Key(1)] public GithubRepository OldRepository { get; set; } = null!;
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubIssuePullRequest
{
    [Key(0)] public string? Url { get; set; }
    [Key(1)] public string? HtmlUrl { get; set; }
    [Key(2)] public string? DiffUrl { get; set; }
    [Key(3)] public string? PatchUrl { get; set; }
    [Key(4)] public DateTimeOffset? MergedAt { get; set; }
}
