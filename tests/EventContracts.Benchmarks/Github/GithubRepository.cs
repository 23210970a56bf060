using System;
using System.Collections.Generic;
using MemoryPack;
using MessagePack;

namespace EventContracts.Benchmarks.Github;

/// <summary>A repository, in events of GitHub.</summary>
[MemoryPackable, MessagePackObject]
public sealed partial class GithubRepository
{
    [Key(0)] public long Id { get; set; }
    [Key(1)] public string NodeId { get; set; } = null!;
    [Key(2)] public string Name { get; set; } = null!;
    [Key(3)] public string FullName { get; set; } = null!;
    [Key(4)] public bool Private { get; set; }
    [Key(5)] public GithubUser Owner { get; set; } = null!;
    [Key(6)] public string HtmlUrl { get; set; } = null!;
    [Key(7)] public string? Description { get; set; }
    [Key(8)] public bool Fork { get; set; }
    [Key(9)] public string Url { get; set; } = null!;
    [Key(10)] public string ForksUrl { get; set; } = null!;
    [Key(11)] public string KeysUrl { get; set; } = null!;
    [Key(12)] public string CollaboratorsUrl { get; set; } = null!;
    [Key(13)] public string TeamsUrl { get; set; } = null!;
    [Key(14)] public string HooksUrl { get; set; } = null!;
    [Key(15)] public string IssueEventsUrl { get; set; } = null!;
    [Key(16)] public string EventsUrl { get; set; } = null!;
    [Key(17)] public string AssigneesUrl { get; set; } = null!;
    [Key(18)] public string BranchesUrl { get; set; } = null!;
    [Key(19)] public string TagsUrl { get; set; } = null!;
    [Key(20)] public string BlobsUrl { get; set; } = null!;
    [Key(21)] public string GitTagsUrl { get; set; } = null!;
    [Key(22)] public string GitRefsUrl { get; set; } = null!;
    [Key(23)] public string TreesUrl { get; set; } = null!;
    [Key(24)] public string StatusesUrl { get; set; } = null!;
    [Key(25)] public string LanguagesUrl { get; set; } = null!;
    [Key(26)] public string StargazersUrl { get; set; } = null!;
    [Key(27)] public string ContributorsUrl { get; set; } = null!;
    [Key(28)] public string SubscribersUrl { get; set; } = null!;
    [Key(29)] public string SubscriptionUrl { get; set; } = null!;
    [Key(30)] public string CommitsUrl { get; set; } = null!;
    [Key(31)] public string GitCommitsUrl { get; set; } = null!;
    [Key(32)] public string CommentsUrl { get; set; } = null!;
    [Key(33)] public string IssueCommentUrl { get; set; } = null!;
    [Key(34)] public string ContentsUrl { get; set; } = null!;
    [Key(35)] public string CompareUrl { get; set; } = null!;
    [Key(36)] public string MergesUrl { get; set; } = null!;
    [Key(37)] public string ArchiveUrl { get; set; } = null!;
    [Key(38)] public string DownloadsUrl { get; set; } = null!;
    [Key(39)] public string IssuesUrl { get; set; } = null!;
    [Key(40)] public string PullsUrl { get; set; } = null!;
    [Key(41)] public string MilestonesUrl { get; set; } = null!;
    [Key(42)] public string NotificationsUrl { get; set; } = null!;
    [Key(43)] public string LabelsUrl { get; set; } = null!;
    [Key(44)] public string ReleasesUrl { get; set; } = null!;
    [Key(45)] public string DeploymentsUrl { get; set; } = null!;
    [Key(46)] public GithubMoment CreatedAt { get; set; }
    [Key(47)] public DateTimeOffset UpdatedAt { get; set; }
    [Key(48)] public GithubMoment? PushedAt { get; set; }
    [Key(49)] public string GitUrl { get; set; } = null!;
    [Key(50)] public string SshUrl { get; set; } = null!;
    [Key(51)] public string CloneUrl { get; set; } = null!;
    [Key(52)] public string SvnUrl { get; set; } = null!;
    [Key(53)] public string? Homepage { get; set; }
    [Key(54)] public long Size { get; set; }
    [Key(55)] public long StargazersCount { get; set; }
    [Key(56)] public long WatchersCount { get; set; }
    [Key(57)] public string? Language { get; set; }
    [Key(58)] public bool HasIssues { get; set; }
    [Key(59)] public bool HasProjects { get; set; }
    [Key(60)] public bool HasDownloads { get; set; }
    [Key(61)] public bool HasWiki { get; set; }
    [Key(62)] public bool HasPages { get; set; }
    [Key(63)] public bool? HasDiscussions { get; set; }
    [Key(64)] public long ForksCount { get; set; }
    [Key(65)] public string? MirrorUrl { get; set; }
    [Key(66)] public bool Archived { get; set; }
    [Key(67)] public bool? Disabled { get; set; }
    [Key(68)] public long OpenIssuesCount { get; set; }
    [Key(69)] public GithubLicense? License { get; set; }
    [Key(70)] public long Forks { get; set; }
    [Key(71)] public long OpenIssues { get; set; }
    [Key(72)] public long Watchers { get; set; }
    [Key(73)] public long? Stargazers { get; set; }
    [Key(74)] public string DefaultBranch { get; set; } = null!;
    [Key(75)] public bool? AllowSquashMerge { get; set; }
    [Key(76)] public bool? AllowMergeCommit { get; set; }
    [Key(77)] public bool? AllowRebaseMerge { get; set; }
    [Key(78)] public bool? AllowAutoMerge { get; set; }
    [Key(79)] public bool? AllowForking { get; set; }
    [Key(80)] public bool? AllowUpdateBranch { get; set; }
    [Key(81)] public bool? UseSquashPrTitleAsDefault { get; set; }
    [Key(82)] public string? SquashMergeCommitMessage { get; set; }
    [Key(83)] public string? SquashMergeCommitTitle { get; set; }
    [Key(84)] public string? MergeCommitMessage { get; set; }
    [Key(85)] public string? MergeCommitTitle { get; set; }
    [Key(86)] public bool IsTemplate { get; set; }
    [Key(87)] public bool WebCommitSignoffRequired { get; set; }
    [Key(88)] public List<string> Topics { get; set; } = null!;
    [Key(89)] public string Visibility { get; set; } = null!;
    [Key(90)] public bool? DeleteBranchOnMerge { get; set; }
    [Key(91)] public string? MasterBranch { get; set; }
    [Key(92)] public GithubRepositoryPermissions? Permissions { get; set; }
    [Key(93)] public bool? Public { get; set; }
    [Key(94)] public string? Organization { get; set; }
    [Key(95)] public Dictionary<string, string?> CustomProperties { get; set; } = null!;
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubRepositoryPermissions
{
    [Key(0)] public bool Pull { get; set; }
    [Key(1)] public bool Push { get; set; }
    [Key(2)] public bool Admin { get; set; }
    [Key(3)] public bool? Maintain { get; set; }
    [Key(4)] public bool? Triage { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubLicense
{
    [Key(0)] public string Key { get; set; } = null!;
    [Key(1)] public string Name { get; set; } = null!;
    [Key(2)] public string SpdxId { get; set; } = null!;
    [Key(3)] public string? Url { get; set; }
    [Key(4)] public string NodeId { get; set; } = null!;
}
