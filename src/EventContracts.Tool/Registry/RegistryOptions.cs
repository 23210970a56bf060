using System;
using System.Text;

namespace EventContracts.Tool.Registry;

/// <summary>Where a schema registry is, and how to be let in. Never printed: <see cref="ToString"/> names the address alone.</summary>
internal sealed record RegistryOptions(Uri Address)
{
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>User and password as they are sent.</summary>
    public string? BasicCredentials => User is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(User + ":" + Password));

    /// <summary>A bearer token; goes before user and password.</summary>
    public string? Token { get; init; }

    /// <summary>A client certificate: PEM (with the key in it or in <see cref="ClientKey"/>) or PKCS #12.</summary>
    public string? ClientCertificate { get; init; }

    public string? ClientKey { get; init; }

    /// <summary>Of the client certificate's file.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>PEM certificates to trust in place of the machine's.</summary>
    public string? Authorities { get; init; }

    /// <summary>For one attempt.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts after the first.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Before the first retry; doubled for each further one.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>A server may repeat what it was sent: its words are shown without the secrets.</summary>
    public string WithoutSecrets(string text)
    {
        foreach (string? secret in (string?[])[BasicCredentials, Password, Token, CertificatePassword])
            text = string.IsNullOrEmpty(secret) ? text : text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
    }

    public override string ToString() => Address.ToString();
}
