using System;
using System.CommandLine;

namespace EventContracts.Tool.Registry;

/// <summary>The options of every command that talks to a registry, and the variables that stand in for them: secrets do not belong in a command line.</summary>
internal sealed class RegistryArguments
{
    public const string UrlVariable = "EVENT_CONTRACTS_REGISTRY_URL";
    public const string UserVariable = "EVENT_CONTRACTS_REGISTRY_USER";
    public const string PasswordVariable = "EVENT_CONTRACTS_REGISTRY_PASSWORD";
    public const string TokenVariable = "EVENT_CONTRACTS_REGISTRY_TOKEN";
    /// <summary>What to do when the registry wants other credentials.</summary>
    public const string HowToSay = $"Set {UserVariable} and {PasswordVariable}, {TokenVariable}, or a client certificate.";
    public const string CertificatePasswordVariable = "EVENT_CONTRACTS_REGISTRY_CERTIFICATE_PASSWORD";

    private readonly Option<string> strategy = new("--subjects")
    {
        Description = "How subjects are named: record (order.placed), topic (order.events-value) or topic-record (order.events-order.placed).",
        DefaultValueFactory = _ => SubjectStrategy.Words[0],
    };

    private readonly Option<string?> user = new("--user")
    {
        Description = $"For basic authentication. Else {UserVariable}; the password is {PasswordVariable}. A bearer token: {TokenVariable}.",
    };
    private readonly Option<string?> certificate = new("--client-cert")
    {
        Description = $"A client certificate, PEM or PKCS #12; its password is {CertificatePasswordVariable}.",
    };
    private readonly Option<string?> key = new("--client-key") { Description = "The key of a PEM client certificate, where it is in a file of its own." };
    private readonly Option<string?> authorities = new("--ca") { Description = "PEM certificates of the authorities to trust, in place of the machine's." };
    private readonly Option<double> timeout = new("--timeout") { Description = "Seconds to wait for each answer.", DefaultValueFactory = _ => 30 };
    private readonly Option<int> retries = new("--retries")
    {
        Description = "How often to ask again when the registry is busy, broken or not there.",
        DefaultValueFactory = _ => 3,
    };

    public RegistryArguments()
    {
        strategy.AcceptOnlyFromAmong(SubjectStrategy.Words);
        timeout.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<double>() is not (> 0 and <= 3600))
                result.AddError("--timeout must be more than 0 and at most 3600 seconds.");
        });
        retries.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is not (>= 0 and <= 20))
                result.AddError("--retries must be 0 to 20.");
        });
    }

    /// <summary>For commands that are about nothing but a registry.</summary>
    public static Option<string?> Url() => new("--registry")
    {
        Description = $"URL of the registry, with its path where it has one (Apicurio: …/apis/ccompat/v7). Else {UrlVariable}.",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[strategy, user, certificate, key, authorities, timeout, retries])
            command.Add(option);
    }

    public SubjectStrategy Strategy(ParseResult parsed) => SubjectStrategy.Find(parsed.GetValue(strategy)!);

    /// <param name="parsed">The arguments.</param>
    /// <param name="url">As given; null for the variable's.</param>
    public RegistryOptions Read(ParseResult parsed, string? url)
    {
        string address = url ?? Variable(UrlVariable) ?? throw ToolException.Usage($"error: which registry? Give --registry URL, or set {UrlVariable}.");
        // Relative paths go below the last slash.
        if (!Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out Uri? uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            throw ToolException.Usage("error: the registry's URL must begin with http:// or https://.");
        string[] named = uri.UserInfo.Length == 0 ? [] : uri.UserInfo.Split(':', 2);
        return new RegistryOptions(new UriBuilder(uri) { UserName = "", Password = "" }.Uri)
        {
            User = parsed.GetValue(user) ?? (named.Length > 0 ? Uri.UnescapeDataString(named[0]) : Variable(UserVariable)),
            Password = named.Length > 1 ? Uri.UnescapeDataString(named[1]) : Variable(PasswordVariable),
            Token = Variable(TokenVariable),
            ClientCertificate = parsed.GetValue(certificate),
            ClientKey = parsed.GetValue(key),
            CertificatePassword = Variable(CertificatePasswordVariable),
            Authorities = parsed.GetValue(authorities),
            Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
            Retries = parsed.GetValue(retries),
        };
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
