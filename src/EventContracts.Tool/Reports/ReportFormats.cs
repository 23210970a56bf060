namespace EventContracts.Tool.Reports;

/// <summary>From the word of <c>--format</c> to a form.</summary>
internal static class ReportFormats
{
    public static IReport Find(string word) => word switch
    {
        "json" => new JsonReport(),
        "sarif" => new SarifReport(),
        "github" => new GitHubReport(),
        _ => new TextReport(),
    };
}
