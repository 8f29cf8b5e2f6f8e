using System.IO.Compression;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jianye.DataHub.Host.Options;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>What pages of other sites, proxies and strange clients can make of the hub.</summary>
[Collection(WebCollection.Name)]
public sealed class WebTests(PostgisFixture postgis)
{
    private const string Question = "{\"query\":\"{ __typename }\"}";

    [Theory]
    [InlineData("multipart/form-data; boundary=x", 400, "HC0077")]
    [InlineData("text/plain", 415, "HC0009")]
    [InlineData("application/x-www-form-urlencoded", 415, "HC0009")]
    [InlineData("text/plain; type=\"application/json\"", 415, "HC0009")]
    [InlineData("application/json; charset=utf-7", 415, "HC0009")]
    [InlineData(null, 415, "HC0009")]
    public async Task What_a_form_of_any_site_can_send_is_not_run(string? type, int status, string code)
    {
        await using var hub = await GuardedHub.StartAsync(postgis);

        var (actual, body, _) = await hub.SendAsync(HttpMethod.Post, "graphql", [], GuardedHub.Json(Question, type));

        Assert.Equal((status, code), (actual, GuardedHub.CodeOf(body)));
    }

    [Fact]
    public async Task A_query_by_get_needs_the_header_only_where_the_operator_wants_it()
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Web = new WebOptions { PreflightForGet = true } });

        var (without, body, _) = await hub.SendAsync(HttpMethod.Get, "graphql?query={__typename}", []);
        var (with, _, _) = await hub.SendAsync(HttpMethod.Get, "graphql?query={__typename}", [("GraphQL-Preflight", "1")]);
        var (posted, _, _) = await hub.AskAsync("{ __typename }");

        Assert.Equal((400, "HC0077", 200, 200), (without, GuardedHub.CodeOf(body), with, posted));
    }

    [Fact]
    public async Task Every_answer_tells_browsers_to_do_nothing_with_it()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);

        foreach (var address in (string[])["graphql?query={__typename}", "graphql?query={", "health/live", "nowhere", "graphql?sdl", "graphql/", "auth/roles", "graphql/bcp-config.json"])
        {
            var (_, _, response) = await hub.SendAsync(HttpMethod.Get, address, []);

            Assert.Contains("default-src 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal(("nosniff", "DENY", "same-origin"), (Header(response, "X-Content-Type-Options"), Header(response, "X-Frame-Options"), Header(response, "Cross-Origin-Resource-Policy")));
            Assert.Contains(Header(response, "Referrer-Policy"), (string[])["no-referrer", "same-origin"]);
            Assert.False(response.Headers.Contains("Server") || response.Headers.Contains("Strict-Transport-Security"));
            Assert.True(response.Headers.CacheControl!.NoStore || address is "graphql?sdl" or "graphql/");
        }
    }

    [Fact]
    public async Task Pages_of_other_sites_may_ask_only_where_the_operator_allows_their_origin()
    {
        await using var closed = await GuardedHub.StartAsync(postgis);
        await using var open = await GuardedHub.StartAsync(postgis, options => options with { Web = new WebOptions { AllowedOrigins = "https://portal.example, https://other.example" } });
        (string, string)[] preflight = [("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization,content-type")];

        var (_, _, none) = await closed.SendAsync(HttpMethod.Options, "graphql", [("Origin", "https://portal.example"), .. preflight]);
        var (status, _, allowed) = await open.SendAsync(HttpMethod.Options, "graphql", [("Origin", "https://portal.example"), .. preflight], anonymous: true);
        var (_, _, stranger) = await open.SendAsync(HttpMethod.Options, "graphql", [("Origin", "https://portal.example.evil"), .. preflight]);
        var (asked, _, answer) = await open.AskAsync("{ __typename }", ("Origin", "https://portal.example"));
        var (_, _, files) = await open.SendAsync(HttpMethod.Get, "auth/roles", [("Origin", "https://portal.example")]);

        Assert.Equal((204, "https://portal.example", 200, "https://portal.example"), (status, Header(allowed, "Access-Control-Allow-Origin"), asked, Header(answer, "Access-Control-Allow-Origin")));
        Assert.Contains("Origin", string.Join(',', answer.Headers.Vary), StringComparison.Ordinal);
        Assert.All([none, stranger, files], response => Assert.False(response.Headers.Contains("Access-Control-Allow-Origin")));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Packed_bodies_are_not_unpacked()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) await zip.WriteAsync(new byte[50_000_000]);
        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        var (status, body, response) = await hub.SendAsync(HttpMethod.Post, "graphql", [], content);

        Assert.Equal((415, "HC0009", "identity"), (status, GuardedHub.CodeOf(body), Header(response, "Accept-Encoding")));
    }

    [Fact]
    public async Task A_body_over_the_limit_is_413_with_its_code_whether_its_length_is_told_or_not()
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Web = new WebOptions { MaximumBodyBytes = 10_000 } });
        var large = $"{{\"query\":\"{{ __typename }} #{new string('x', 20_000)}\"}}";

        foreach (var chunked in (bool[])[false, true])
        {
            var (status, body, _) = await hub.SendAsync(HttpMethod.Post, "graphql", chunked ? [("Transfer-Encoding", "chunked")] : [], GuardedHub.Json(large));
            Assert.Equal((413, "HC0010"), (status, GuardedHub.CodeOf(body)));
        }

        Assert.Equal(200, (await hub.AskAsync("{ __typename }")).Status);
    }

    [Fact]
    public async Task Bodies_together_hold_no_more_than_they_may_and_give_it_back()
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Web = new WebOptions { MaximumBodiesBytes = 1_000_000 } });
        var large = GuardedHub.Json($"{{\"query\":\"{{ __typename }}\",\"variables\":{{\"a\":\"{new string('x', 2_000_000)}\"}}}}");

        var (status, body, response) = await hub.SendAsync(HttpMethod.Post, "graphql", [], large);

        Assert.Equal((503, "HUB_BUSY", "1"), (status, GuardedHub.CodeOf(body), Header(response, "Retry-After")));
        for (var i = 0; i < 20; i++) Assert.Equal(200, (await hub.AskAsync($"{{ __typename }} #{new string('x', 90_000)}")).Status);
    }

    [Theory]
    [InlineData("203.0.113.7", "https", 200)]
    [InlineData("203.0.113.7", "http", 403)]
    [InlineData("203.0.113.7", null, 403)]
    [InlineData("127.0.0.1, 203.0.113.7", "http", 403)]
    public async Task Behind_a_known_proxy_only_who_came_by_https_is_served(string sender, string? scheme, int status)
    {
        await using var hub = await GuardedHub.StartAsync(postgis, options => options with { Web = new WebOptions { KnownProxies = "127.0.0.0/8" } });
        List<(string, string)> headers = [("X-Forwarded-For", sender)];
        if (scheme is not null) headers.Add(("X-Forwarded-Proto", scheme));

        var (actual, body, response) = await hub.AskAsync("{ __typename }", [.. headers]);
        var (probed, _, _) = await hub.SendAsync(HttpMethod.Get, "health/live", [.. headers]);

        Assert.Equal((status, 200), (actual, probed));
        if (status == 403) Assert.Equal("HUB_HTTPS", GuardedHub.CodeOf(body));
    }

    [Fact]
    public async Task What_an_unknown_proxy_says_of_others_is_not_believed()
    {
        await using var hub = await GuardedHub.StartAsync(postgis);

        var (status, _, response) = await hub.AskAsync("{ __typename }", ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"));

        Assert.Equal(200, status);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task With_a_certificate_the_hub_speaks_https_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("hub-certificate-").FullName;
        try
        {
            var (file, key) = WriteCertificate(folder);
            await using var hub = await GuardedHub.StartAsync(postgis, options => options with { HostNames = ["hub.example"], Web = new WebOptions { CertificateFile = file, CertificateKeyFile = key } });
            using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, fault) => fault != SslPolicyErrors.RemoteCertificateNotAvailable };
            using var client = new HttpClient(handler) { BaseAddress = new UriBuilder(hub.Address) { Scheme = "https" }.Uri };
            using var request = new HttpRequestMessage(HttpMethod.Get, "graphql?query={__typename}") { Headers = { Host = "hub.example" }, Version = HttpVersion.Version20 };

            using var response = await client.SendAsync(request);

            Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20, "max-age=31536000"), (response.StatusCode, response.Version, Header(response, "Strict-Transport-Security")));
            using var plain = new HttpClient { BaseAddress = new UriBuilder(hub.Address) { Scheme = "http" }.Uri };
            await Assert.ThrowsAsync<HttpRequestException>(() => plain.GetAsync(new Uri("health/live", UriKind.Relative)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_certificate_that_is_none_or_whose_key_everybody_reads_stops_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("hub-certificate-").FullName;
        try
        {
            var (file, key) = WriteCertificate(folder);
            Assert.Contains("can't be used", Refusal(file, file), StringComparison.Ordinal);
            Assert.Contains("can't be used", Refusal(Path.Combine(folder, "missing.pem"), key), StringComparison.Ordinal);
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.OtherRead);
            Assert.Contains("chmod o-r", Refusal(file, key), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static string Refusal(string file, string key)
        {
            File.SetUnixFileMode(Path.GetDirectoryName(file)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            if (File.Exists(file)) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            return Assert.Throws<SettingException>(() => new Jianye.DataHub.Host.Web.ServerCertificate(file, key, TimeProvider.System)).Message;
        }
    }

    private static (string File, string Key) WriteCertificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=hub.example", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var (file, keyFile) = (Path.Combine(folder, "hub.pem"), Path.Combine(folder, "hub.key"));
        File.WriteAllText(file, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        File.SetUnixFileMode(keyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return (file, keyFile);
    }

    private static string Header(HttpResponseMessage response, string name)
        => string.Join(", ", response.Headers.TryGetValues(name, out var values) ? values : response.Content.Headers.TryGetValues(name, out values) ? values : []);
}
