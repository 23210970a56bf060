using MemoryPack;
using MessagePack;

namespace EventContracts.Benchmarks.Github;

/// <summary>Who did it, in events of GitHub.</summary>
[MemoryPackable, MessagePackObject]
public sealed partial class GithubUser
{
    [Key(0)] public string Login { get; set; } = null!;
    [Key(1)] public long Id { get; set; }
    [Key(2)] public string NodeId { get; set; } = null!;
    [Key(3)] public string? Name { get; set; }
    [Key(4)] public string? Email { get; set; }
    [Key(5)] public string AvatarUrl { get; set; } = null!;
    [Key(6)] public string GravatarId { get; set; } = null!;
    [Key(7)] public string Url { get; set; } = null!;
    [Key(8)] public string HtmlUrl { get; set; } = null!;
    [Key(9)] public string FollowersUrl { get; set; } = null!;
    [Key(10)] public string FollowingUrl { get; set; } = null!;
    [Key(11)] public string GistsUrl { get; set; } = null!;
    [Key(12)] public string StarredUrl { get; set; } = null!;
    [Key(13)] public string SubscriptionsUrl { get; set; } = null!;
    [Key(14)] public string OrganizationsUrl { get; set; } = null!;
    [Key(15)] public string ReposUrl { get; set; } = null!;
    [Key(16)] public string EventsUrl { get; set; } = null!;
    [Key(17)] public string ReceivedEventsUrl { get; set; } = null!;
    [Key(18)] public string Type { get; set; } = null!;
    [Key(19)] public bool SiteAdmin { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubOrganization
{
    [Key(0)] public string Login { get; set; } = null!;
    [Key(1)] public long Id { get; set; }
    [Key(2)] public string NodeId { get; set; } = null!;
    [Key(3)] public string Url { get; set; } = null!;
    [Key(4)] public string? HtmlUrl { get; set; }
    [Key(5)] public string ReposUrl { get; set; } = null!;
    [Key(6)] public string EventsUrl { get; set; } = null!;
    [Key(7)] public string HooksUrl { get; set; } = null!;
    [Key(8)] public string IssuesUrl { get; set; } = null!;
    [Key(9)] public string MembersUrl { get; set; } = null!;
    [Key(10)] public string PublicMembersUrl { get; set; } = null!;
    [Key(11)] public string AvatarUrl { get; set; } = null!;
    [Key(12)] public string? Description { get; set; }
}

[MemoryPackable, MessagePackObject]
public sealed partial class GithubInstallationLite
{
    [Key(0)] public long Id { get; set; }
    [Key(1)] public string NodeId { get; set; } = null!;
}
