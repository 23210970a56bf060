using EventContracts.Benchmarks.Subjects;

namespace EventContracts.Benchmarks.Github;

/// <summary>Reads every field of the views of GitHub's events, but the permissions of an app.</summary>
internal static class GithubFields
{
    public static long Sum(Events.PushEvent.View view)
    {
        long sum = Field.Of(view.Ref) + Field.Of(view.Before) + Field.Of(view.After) + Field.Of(view.Created) + Field.Of(view.Deleted) + Field.Of(view.Forced)
            + Field.Of(view.BaseRef) + Field.Of(view.Compare) + (view.HeadCommit.HasValue ? Sum(view.HeadCommit.Value) : 0) + Sum(view.Repository)
            + Sum(view.Pusher) + Sum(view.Sender) + (view.Installation.HasValue ? Sum(view.Installation.Value) : 0)
            + (view.Organization.HasValue ? Sum(view.Organization.Value) : 0);
        foreach (Events.Commit.View item in view.Commits)
            sum += Sum(item);
        return sum;
    }

    public static long Sum(Events.IssuesOpened.View view) =>
        Field.Of(view.Action) + (view.Changes.HasValue ? Sum(view.Changes.Value) : 0) + Sum(view.Issue) + Sum(view.Repository) + Sum(view.Sender)
        + (view.Installation.HasValue ? Sum(view.Installation.Value) : 0) + (view.Organization.HasValue ? Sum(view.Organization.Value) : 0);

    private static long Sum(Events.IssuesOpenedChanges.View view) =>
        Sum(view.OldIssue) + Sum(view.OldRepository);

    private static long Sum(Events.Repository.View view)
    {
        long sum = Field.Of(view.Id) + Field.Of(view.NodeId) + Field.Of(view.Name) + Field.Of(view.FullName) + Field.Of(view.Private) + Sum(view.Owner)
            + Field.Of(view.HtmlUrl) + Field.Of(view.Description) + Field.Of(view.Fork) + Field.Of(view.Url) + Field.Of(view.ForksUrl)
            + Field.Of(view.KeysUrl) + Field.Of(view.CollaboratorsUrl) + Field.Of(view.TeamsUrl) + Field.Of(view.HooksUrl) + Field.Of(view.IssueEventsUrl)
            + Field.Of(view.EventsUrl) + Field.Of(view.AssigneesUrl) + Field.Of(view.BranchesUrl) + Field.Of(view.TagsUrl) + Field.Of(view.BlobsUrl)
            + Field.Of(view.GitTagsUrl) + Field.Of(view.GitRefsUrl) + Field.Of(view.TreesUrl) + Field.Of(view.StatusesUrl) + Field.Of(view.LanguagesUrl)
            + Field.Of(view.StargazersUrl) + Field.Of(view.ContributorsUrl) + Field.Of(view.SubscribersUrl) + Field.Of(view.SubscriptionUrl)
            + Field.Of(view.CommitsUrl) + Field.Of(view.GitCommitsUrl) + Field.Of(view.CommentsUrl) + Field.Of(view.IssueCommentUrl)
            + Field.Of(view.ContentsUrl) + Field.Of(view.CompareUrl) + Field.Of(view.MergesUrl) + Field.Of(view.ArchiveUrl) + Field.Of(view.DownloadsUrl)
            + Field.Of(view.IssuesUrl) + Field.Of(view.PullsUrl) + Field.Of(view.MilestonesUrl) + Field.Of(view.NotificationsUrl)
            + Field.Of(view.LabelsUrl) + Field.Of(view.ReleasesUrl) + Field.Of(view.DeploymentsUrl) + Field.Of(view.CreatedAt) + Field.Of(view.UpdatedAt)
            + Field.Of(view.PushedAt) + Field.Of(view.GitUrl) + Field.Of(view.SshUrl) + Field.Of(view.CloneUrl) + Field.Of(view.SvnUrl)
            + Field.Of(view.Homepage) + Field.Of(view.Size) + Field.Of(view.StargazersCount) + Field.Of(view.WatchersCount) + Field.Of(view.Language)
            + Field.Of(view.HasIssues) + Field.Of(view.HasProjects) + Field.Of(view.HasDownloads) + Field.Of(view.HasWiki) + Field.Of(view.HasPages)
            + Field.Of(view.HasDiscussions) + Field.Of(view.ForksCount) + Field.Of(view.MirrorUrl) + Field.Of(view.Archived) + Field.Of(view.Disabled)
            + Field.Of(view.OpenIssuesCount) + (view.License.HasValue ? Sum(view.License.Value) : 0) + Field.Of(view.Forks) + Field.Of(view.OpenIssues)
            + Field.Of(view.Watchers) + Field.Of(view.Stargazers) + Field.Of(view.DefaultBranch) + Field.Of(view.AllowSquashMerge)
            + Field.Of(view.AllowMergeCommit) + Field.Of(view.AllowRebaseMerge) + Field.Of(view.AllowAutoMerge) + Field.Of(view.AllowForking)
            + Field.Of(view.AllowUpdateBranch) + Field.Of(view.UseSquashPrTitleAsDefault) + Field.Of(view.SquashMergeCommitMessage)
            + Field.Of(view.SquashMergeCommitTitle) + Field.Of(view.MergeCommitMessage) + Field.Of(view.MergeCommitTitle) + Field.Of(view.IsTemplate)
            + Field.Of(view.WebCommitSignoffRequired) + Field.Of(view.Topics) + Field.Of(view.Visibility) + Field.Of(view.DeleteBranchOnMerge)
            + Field.Of(view.MasterBranch) + (view.Permissions.HasValue ? Sum(view.Permissions.Value) : 0) + Field.Of(view.Public)
            + Field.Of(view.Organization);
        foreach (var entry in view.CustomProperties)
            sum += entry.Key.Raw.Length + Field.Of(entry.Value);
        return sum;
    }

    private static long Sum(Events.RepositoryPermissions.View view) =>
        Field.Of(view.Pull) + Field.Of(view.Push) + Field.Of(view.Admin) + Field.Of(view.Maintain) + Field.Of(view.Triage);

    private static long Sum(Events.User.View view) =>
        Field.Of(view.Login) + Field.Of(view.Id) + Field.Of(view.NodeId) + Field.Of(view.Name) + Field.Of(view.Email) + Field.Of(view.AvatarUrl)
        + Field.Of(view.GravatarId) + Field.Of(view.Url) + Field.Of(view.HtmlUrl) + Field.Of(view.FollowersUrl) + Field.Of(view.FollowingUrl)
        + Field.Of(view.GistsUrl) + Field.Of(view.StarredUrl) + Field.Of(view.SubscriptionsUrl) + Field.Of(view.OrganizationsUrl)
        + Field.Of(view.ReposUrl) + Field.Of(view.EventsUrl) + Field.Of(view.ReceivedEventsUrl) + Field.Of(view.Type) + Field.Of(view.SiteAdmin);

    private static long Sum(Events.Organization.View view) =>
        Field.Of(view.Login) + Field.Of(view.Id) + Field.Of(view.NodeId) + Field.Of(view.Url) + Field.Of(view.HtmlUrl) + Field.Of(view.ReposUrl)
        + Field.Of(view.EventsUrl) + Field.Of(view.HooksUrl) + Field.Of(view.IssuesUrl) + Field.Of(view.MembersUrl) + Field.Of(view.PublicMembersUrl)
        + Field.Of(view.AvatarUrl) + Field.Of(view.Description);

    private static long Sum(Events.InstallationLite.View view) =>
        Field.Of(view.Id) + Field.Of(view.NodeId);

    private static long Sum(Events.License.View view) =>
        Field.Of(view.Key) + Field.Of(view.Name) + Field.Of(view.SpdxId) + Field.Of(view.Url) + Field.Of(view.NodeId);

    private static long Sum(Events.Commit.View view) =>
        Field.Of(view.Id) + Field.Of(view.TreeId) + Field.Of(view.Distinct) + Field.Of(view.Message) + Field.Of(view.Timestamp) + Field.Of(view.Url)
        + Sum(view.Author) + Sum(view.Committer) + Field.Of(view.Added) + Field.Of(view.Modified) + Field.Of(view.Removed);

    private static long Sum(Events.Committer.View view) =>
        Field.Of(view.Name) + Field.Of(view.Email) + Field.Of(view.Date) + Field.Of(view.Username);

    private static long Sum(Events.Issue.View view)
    {
        long sum = Field.Of(view.Url) + Field.Of(view.RepositoryUrl) + Field.Of(view.LabelsUrl) + Field.Of(view.CommentsUrl) + Field.Of(view.EventsUrl)
            + Field.Of(view.HtmlUrl) + Field.Of(view.Id) + Field.Of(view.NodeId) + Field.Of(view.Number) + Field.Of(view.Title) + Sum(view.User)
            + Field.Of(view.State) + Field.Of(view.Locked) + (view.Assignee.HasValue ? Sum(view.Assignee.Value) : 0)
            + (view.Milestone.HasValue ? Sum(view.Milestone.Value) : 0) + Field.Of(view.Comments) + Field.Of(view.CreatedAt) + Field.Of(view.UpdatedAt)
            + Field.Of(view.ClosedAt) + Field.Of(view.AuthorAssociation) + Field.Of(view.ActiveLockReason) + Field.Of(view.Draft)
            + (view.PerformedViaGithubApp.HasValue ? Sum(view.PerformedViaGithubApp.Value) : 0)
            + (view.PullRequest.HasValue ? Sum(view.PullRequest.Value) : 0) + Field.Of(view.Body) + Sum(view.Reactions) + Field.Of(view.TimelineUrl)
            + Field.Of(view.StateReason);
        foreach (Events.User.View item in view.Assignees)
            sum += Sum(item);
        if (view.Labels.HasValue)
        {
            foreach (Events.Label.View item in view.Labels.Value)
                sum += Sum(item);
        }
        return sum;
    }

    private static long Sum(Events.IssuePullRequest.View view) =>
        Field.Of(view.Url) + Field.Of(view.HtmlUrl) + Field.Of(view.DiffUrl) + Field.Of(view.PatchUrl) + Field.Of(view.MergedAt);

    private static long Sum(Events.Label.View view) =>
        Field.Of(view.Id) + Field.Of(view.NodeId) + Field.Of(view.Url) + Field.Of(view.Name) + Field.Of(view.Description) + Field.Of(view.Color)
        + Field.Of(view.Default);

    private static long Sum(Events.Milestone.View view) =>
        Field.Of(view.Url) + Field.Of(view.HtmlUrl) + Field.Of(view.LabelsUrl) + Field.Of(view.Id) + Field.Of(view.NodeId) + Field.Of(view.Number)
        + Field.Of(view.Title) + Field.Of(view.Description) + Sum(view.Creator) + Field.Of(view.OpenIssues) + Field.Of(view.ClosedIssues)
        + Field.Of(view.State) + Field.Of(view.CreatedAt) + Field.Of(view.UpdatedAt) + Field.Of(view.DueOn) + Field.Of(view.ClosedAt);

    private static long Sum(Events.App.View view) =>
        Field.Of(view.Id) + Field.Of(view.Slug) + Field.Of(view.NodeId) + Sum(view.Owner) + Field.Of(view.Name) + Field.Of(view.Description)
        + Field.Of(view.ExternalUrl) + Field.Of(view.HtmlUrl) + Field.Of(view.CreatedAt) + Field.Of(view.UpdatedAt) + Field.Of(view.Events);

    private static long Sum(Events.Reactions.View view) =>
        Field.Of(view.Url) + Field.Of(view.TotalCount) + Field.Of(view.Plus1) + Field.Of(view.Minus1) + Field.Of(view.Laugh) + Field.Of(view.Hooray)
        + Field.Of(view.Confused) + Field.Of(view.Heart) + Field.Of(view.Rocket) + Field.Of(view.Eyes);
}
