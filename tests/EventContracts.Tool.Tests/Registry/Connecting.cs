using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using EventContracts.Tool.Registry;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Xunit;

namespace EventContracts.Tool.Tests.Registry;

/// <summary>Registries that are closed, slow, broken, or none.</summary>
public sealed class Connecting : IDisposable
{
    private const string Secret = "s3cr3t-w0rd";

    private readonly RegistryFolder project = new();
    private readonly List<string> variables = [];

    public Connecting() => project.Files.Write(OrderPlaced.File, OrderPlaced.First);

    public void Dispose()
    {
        variables.ForEach(name => Environment.SetEnvironmentVariable(name, null));
        project.Dispose();
    }

    [Fact]
    public void PasswordAndTokenComeFromTheEnvironment()
    {
        Set(RegistryArguments.PasswordVariable, Secret);
        project.Check("--user", "ann");
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("ann:" + Secret)), LastAuthorization());
        Set(RegistryArguments.TokenVariable, "token");
        project.Check("--user", "ann");
        Assert.Equal("Bearer token", LastAuthorization());
    }

    [Fact]
    public void UrlMayHoldTheCredentialsAndComeFromTheEnvironment()
    {
        Set(RegistryArguments.UrlVariable, project.Server.Url.Replace("http://", $"http://bob:{Secret}@", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Fine, ToolRun.Of("push", project.Files.Path).ExitCode);
        Assert.Equal(ExitCode.Fine, ToolRun.Of("check", project.Files.Path, "--against", "registry").ExitCode);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("bob:" + Secret)), LastAuthorization());
    }

    [Theory]
    [InlineData(401, "wants other credentials (401)")]
    [InlineData(403, "does not let these credentials do that (403)")]
    public void ClosedRegistrySaysWhatToDoAndRepeatsNoSecret(int status, string message)
    {
        Set(RegistryArguments.PasswordVariable, Secret);
        project.Server.Before = Always(context => RegistryServer.Error(context, status, status * 100 + 1, $"User cannot be {Secret} or {context.Request.Headers.Authorization}"));

        ToolRun run = project.Check("--user", "ann");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("ann:" + Secret)), run.Output + run.Error, StringComparison.Ordinal);
        Assert.Single(project.Server.Requests);
    }

    [Theory]
    [InlineData(500, 50001)]
    [InlineData(503, 503)]
    [InlineData(429, 42901)]
    public void BusyRegistryIsAskedAgain(int status, int code)
    {
        int failures = 2;
        project.Server.Before = async context =>
        {
            if (failures-- <= 0)
                return false;
            context.Response.Headers.RetryAfter = "0";
            await RegistryServer.Error(context, status, code, "later");
            return true;
        };

        Assert.Equal(ExitCode.Fine, project.Check().ExitCode);
        Assert.Equal(3, project.Server.Requests.Count);
    }

    [Fact]
    public void BrokenRegistryIsGivenUp()
    {
        project.Server.Before = Always(context => RegistryServer.Error(context, 500, 50001, "Error in the backend datastore"));

        ToolRun run = project.Check("--retries", "1");

        Assert.Equal(ExitCode.Unreachable, run.ExitCode);
        Assert.Contains("fails (50001). Error in the backend datastore", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, project.Server.Requests.Count);
    }

    [Fact]
    public void ConnectionThatBreaksIsTriedAgain()
    {
        bool isFirst = true;
        project.Server.Before = context =>
        {
            if (isFirst)
                context.Abort();
            (bool aborted, isFirst) = (isFirst, false);
            return Task.FromResult(aborted);
        };

        Assert.Equal(ExitCode.Fine, project.Check().ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Welcome</html>")]
    [InlineData("[\"one\", 2]")]
    [InlineData("[1.5]")]
    [InlineData("{\"versions\": 1}")]
    [InlineData("null")]
    public void GarbageIsNoRegistry(string body)
    {
        project.Server.Before = Always(context => RegistryServer.Write(context, 200, body));

        ToolRun run = project.Check("--retries", "0");

        Assert.Equal(ExitCode.Unreachable, run.ExitCode);
        Assert.Contains("which is not what a schema registry says", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"subject":"order.placed","version":1,"id":1,"schemaType":"JSON"}""", ExitCode.Unreachable)]
    [InlineData("""{"subject":"order.placed","version":"1","id":1,"schemaType":"JSON","schema":"{}"}""", ExitCode.Unreachable)]
    [InlineData("""{"subject":"order.placed","version":1,"id":1,"schemaType":"JSON","references":[{"name":"x"}],"schema":"{}"}""", ExitCode.Unreachable)]
    [InlineData("""{"subject":"order.placed","version":1,"id":1,"schemaType":"JSON","schema":"{ not json"}""", ExitCode.Usage)]
    [InlineData("""{"subject":"order.placed","version":1,"id":1,"schema":"{}"}""", ExitCode.Usage)]
    public void DamagedVersionIsNamed(string body, int exitCode)
    {
        project.Server.Add("order.placed", OrderPlaced.First);
        project.Server.Before = async context =>
        {
            if (!context.Request.Path.Value!.EndsWith("/1", StringComparison.Ordinal))
                return false;
            await RegistryServer.Write(context, 200, body);
            return true;
        };

        ToolRun run = project.Check();

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void RedirectIsNotFollowed()
    {
        project.Server.Before = Always(context =>
        {
            context.Response.Redirect("http://elsewhere.invalid/");
            return Task.CompletedTask;
        });

        Assert.Equal(ExitCode.Unreachable, project.Check().ExitCode);
        Assert.Single(project.Server.Requests);
    }

    [Fact]
    public void SlowRegistryIsGivenUp()
    {
        project.Server.Before = Always(context => Task.Delay(-1, context.RequestAborted).ContinueWith(_ => { }));

        ToolRun run = project.Check("--timeout", "0.2", "--retries", "1");

        Assert.Equal(ExitCode.Unreachable, run.ExitCode);
        Assert.Contains("no answer within 0.2 s", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, project.Server.Requests.Count);
    }

    [Fact]
    public async Task CancellationEndsTheWaiting()
    {
        using var cancelled = new CancellationTokenSource();
        project.Server.Before = Always(context =>
        {
            cancelled.Cancel();
            return Task.Delay(-1, context.RequestAborted).ContinueWith(_ => { });
        });
        using var client = new RegistryClient(new RegistryOptions(new Uri(project.Server.Url + "/")));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Subjects(cancelled.Token));
        Assert.Single(project.Server.Requests);
    }

    [Fact]
    public void NobodyThereIsUnreachable()
    {
        // A port that was free a moment ago.
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        int port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.Equal(ExitCode.Unreachable, ToolRun.Of("check", project.Files.Path, "--against", $"registry:http://127.0.0.1:{port}", "--retries", "0").ExitCode);
    }

    [Theory]
    [InlineData("registry")]
    [InlineData("registry:")]
    [InlineData("registry:ftp://example.com")]
    [InlineData("registry:localhost:8081")]
    public void AddressThatIsNoneIsAUsageError(string against) => Assert.Equal(ExitCode.Usage, ToolRun.Of("check", project.Files.Path, "--against", against).ExitCode);

    [Fact]
    public void ClientCertificateAndOwnAuthorityAreUsed()
    {
        var certificates = new Certificates();
        using var secured = new RegistryFolder
        {
            Server = new RegistryServer(listen: options => options.UseHttps(https =>
        {
            https.ServerCertificate = certificates.Server;
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (certificate, _, _) => certificate.Thumbprint == certificates.Client.Thumbprint;
        }))
        };
        secured.Files.Write(OrderPlaced.File, OrderPlaced.First);
        string ca = secured.Files.Write("ca.pem", certificates.AuthorityPem), pem = secured.Files.Write("client.pem", certificates.ClientPem), key = secured.Files.Write("client.key", certificates.ClientKeyPem);
        string both = secured.Files.Write("both.pem", certificates.ClientPem + "\n" + certificates.ClientKeyPem);
        File.WriteAllBytes(secured.Files["client.p12"], certificates.Client.Export(X509ContentType.Pkcs12, Secret));
        Set(RegistryArguments.CertificatePasswordVariable, Secret);
        Assert.Equal(ExitCode.Fine, secured.Check("--ca", ca, "--client-cert", secured.Files["client.p12"]).ExitCode);
        string locked = secured.Files.Write("locked.key", certificates.EncryptedKeyPem(Secret));
        Assert.Equal(ExitCode.Fine, secured.Check("--ca", ca, "--client-cert", pem, "--client-key", locked).ExitCode);
        Set(RegistryArguments.CertificatePasswordVariable, "another");
        ToolRun closed = secured.Check("--ca", ca, "--client-cert", pem, "--client-key", locked);
        Assert.Equal(ExitCode.Usage, closed.ExitCode);
        Assert.DoesNotContain("another", closed.Error, StringComparison.Ordinal);
        Set(RegistryArguments.CertificatePasswordVariable, null);

        Assert.Equal(ExitCode.Fine, secured.Check("--ca", ca, "--client-cert", pem, "--client-key", key).ExitCode);
        Assert.Equal(ExitCode.Fine, secured.Check("--ca", ca, "--client-cert", both).ExitCode);
        Assert.Equal(ExitCode.Unreachable, secured.Check("--ca", ca, "--retries", "0").ExitCode);
        Assert.Equal(ExitCode.Unreachable, secured.Check("--client-cert", both, "--retries", "0").ExitCode);
        ToolRun wrong = secured.Check("--ca", ca, "--client-cert", secured.Files[OrderPlaced.File]);
        Assert.Equal(ExitCode.Usage, wrong.ExitCode);
        Assert.Contains("no certificate can be read from", wrong.Error, StringComparison.Ordinal);
    }

    private void Set(string variable, string? value)
    {
        variables.Add(variable);
        Environment.SetEnvironmentVariable(variable, value);
    }

    private string? LastAuthorization() => System.Linq.Enumerable.Last(project.Server.Requests).Authorization;

    private static Func<HttpContext, Task<bool>> Always(Func<HttpContext, Task> answer) => async context =>
    {
        await answer(context);
        return true;
    };
}
