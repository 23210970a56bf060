using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;

namespace EventContracts.Tool.Registry;

/// <summary>HTTP as a registry wants it: credentials, certificates, retries.</summary>
internal static class RegistryHttp
{
    public const int LargestAnswer = 16 * 1024 * 1024;

    public const string MediaType = "application/vnd.schemaregistry.v1+json";

    public static HttpClient Create(RegistryOptions options)
    {
        // A redirect would take the credentials to whom nobody named.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, SslOptions = Security(options) };
        var client = new HttpClient(new RetryHandler(options, handler)) { BaseAddress = options.Address, Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Accept.ParseAdd(MediaType + ", application/json; q=0.9");
        client.DefaultRequestHeaders.Authorization = Authorization(options);
        return client;
    }

    private static AuthenticationHeaderValue? Authorization(RegistryOptions options)
    {
        if (options.Token is not null)
            return new AuthenticationHeaderValue("Bearer", options.Token);
        return options.BasicCredentials is { } credentials ? new AuthenticationHeaderValue("Basic", credentials) : null;
    }

    private static SslClientAuthenticationOptions Security(RegistryOptions options)
    {
        var security = new SslClientAuthenticationOptions();
        if (options.ClientCertificate is { } file)
            security.ClientCertificates = [Load(file, () => ClientCertificate(file, options))];
        if (options.Authorities is { } authorities)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            Load(authorities, () =>
            {
                policy.CustomTrustStore.ImportFromPemFile(authorities);
                return policy.CustomTrustStore.Count > 0 ? policy : throw new CryptographicException("it holds no PEM certificate");
            });
            security.CertificateChainPolicy = policy;
        }
        return security;
    }

    private static X509Certificate2 ClientCertificate(string file, RegistryOptions options)
    {
        if (!File.ReadAllText(file, Encoding.Latin1).Contains("-----BEGIN", StringComparison.Ordinal))
            return X509CertificateLoader.LoadPkcs12FromFile(file, options.CertificatePassword);
        using X509Certificate2 pem = options.CertificatePassword is { } password
            ? X509Certificate2.CreateFromEncryptedPemFile(file, password, options.ClientKey)
            : X509Certificate2.CreateFromPemFile(file, options.ClientKey);
        // Windows refuses keys that were never in a store.
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
    }

    private static T Load<T>(string file, Func<T> load)
    {
        try
        {
            return load();
        }
        catch (CryptographicException problem)
        {
            throw ToolException.Usage($"error: no certificate can be read from '{file}': {problem.Message}");
        }
    }
}
