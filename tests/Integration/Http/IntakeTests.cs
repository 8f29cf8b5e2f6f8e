using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Access.ApiKeys;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Host;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Security;
using Jianye.DataHub.Host.Transports.Intake;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Integration.Importing;
using Microsoft.AspNetCore.Builder;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>Deliveries by HTTP, over the real server.</summary>
[Collection(WebCollection.Name)]
public sealed class IntakeTests(PostgisFixture postgis) : IAsyncLifetime
{
    private const string Place = "team/full-20180623/p0001.json";

    private static readonly byte[] Page = Encoding.UTF8.GetBytes($$"""{"page":1,"rows":[{{SmallDelivery.Member("WG-1", "王芳芳", "01")}},{{SmallDelivery.Member("", "李四四", "01")}}]}""");

    private readonly string _spool = Path.Combine(Path.GetTempPath(), $"hub-intake-{Guid.CreateVersion7():N}");
    private HubDatabase _database = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_spool, "left-by-a-killed-hub"));
        _database = await postgis.CreateDatabaseAsync();
        var limits = new IntakeOptions { MaximumMegabytes = 8, MaximumFiles = 3, MaximumInflation = 10, InflatedMegabytes = 1, Patience = TimeSpan.FromMilliseconds(300) };
        _app = HubApplication.Build(
            _database, new ServeOptions(0, IPAddress.Loopback, 0, [], new OperationLimits()), Tokens.Security, new HubIntake(SampleDeliveries.Connectors, _spool, limits, Path.Combine(_spool, "attachments")));
        await _app.StartAsync();
        _client = Tokens.ClientOf(_app);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        if (Directory.Exists(_spool)) Directory.Delete(_spool, recursive: true);
    }

    [Fact]
    public async Task A_file_as_it_is_is_answered_with_its_run_and_leaves_nothing_behind()
    {
        var (status, answer) = await PostAsync($"03-wo-grid?path={Place}", new ByteArrayContent(Page));

        Assert.Equal(HttpStatusCode.OK, status);
        var run = Assert.Single(answer.EnumerateArray());
        Assert.Equal(("03-wo-grid", 2, 1, 0, 1), (run.GetProperty("slug").GetString(), Number(run, "read"), Number(run, "accepted"), Number(run, "unchanged"), Number(run, "rejected")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_spool));
    }

    [Fact]
    public async Task Its_place_may_stand_in_the_disposition()
    {
        var content = new ByteArrayContent(Page);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"\"{Place}\"" };

        Assert.Equal(2, Number(Assert.Single((await PostAsync("03-wo-grid", content)).Answer.EnumerateArray()), "read"));
    }

    [Fact]
    public async Task Several_files_come_in_a_form_with_their_control_files()
    {
        var bytes = SmallDelivery.Gb18030.GetBytes(SmallDelivery.Item("BM1001", "证明", "20180601080000") + "\n");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(bytes), "f", "items_20180630.unl" },
            { new StringContent(SmallDelivery.Control(bytes)), "g", "items_20180630.ctl" },
        };

        var (status, answer) = await PostAsync(SmallDelivery.ServiceCentre, form);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1, Number(Assert.Single(answer.EnumerateArray()), "accepted"));
    }

    [Theory]
    [InlineData("application/zip")]
    [InlineData("application/x-tar")]
    [InlineData("application/gzip")]
    public async Task An_archive_brings_a_whole_folder(string type)
    {
        var (status, answer) = await PostAsync("03-wo-grid", Typed(type, Archive(type, ($"03-wo-grid/{Place}", Page), ("03-wo-grid/notes.txt", [1]))));

        Assert.Equal(HttpStatusCode.OK, status);
        var run = Assert.Single(answer.EnumerateArray());
        Assert.Equal((2, "03-wo-grid/notes.txt"), (Number(run, "read"), run.GetProperty("passedOver")[0].GetString()));
    }

    [Theory]
    [InlineData("99-nobody?path=x", "text/plain", 404, "HUB_INTAKE_PLATFORM")]
    [InlineData("03-wo-grid", "application/json", 400, "HUB_INTAKE_PATH")]
    [InlineData("03-wo-grid?path=../x", "application/json", 400, "HUB_INTAKE_PATH")]
    [InlineData("03-wo-grid", "application/zip", 400, "HUB_INTAKE_BODY")]
    [InlineData("03-wo-grid", "application/x-tar", 400, "HUB_INTAKE_BODY")]
    [InlineData("03-wo-grid", "application/gzip", 400, "HUB_INTAKE_BODY")]
    [InlineData("03-wo-grid", "multipart/form-data; boundary=x", 400, "HUB_INTAKE_BODY")]
    [InlineData("03-wo-grid", "multipart/form-data", 400, "HUB_INTAKE_BODY")]
    public async Task What_can_not_be_received_is_refused_with_a_code_and_takes_no_room(string address, string type, int status, string code)
    {
        var (actual, answer) = await PostAsync(address, Typed(type, Encoding.UTF8.GetBytes(new string('x', 2000))));

        Assert.Equal((status, code), ((int)actual, CodeOf(answer)));
        Assert.True(!Directory.Exists(_spool) || !Directory.EnumerateFileSystemEntries(_spool).Any());
    }

    [Theory]
    [InlineData(9_000_000, "text/plain")]
    [InlineData(5_000_000, "application/zip")]
    [InlineData(5_000_000, "application/gzip")]
    public async Task What_is_too_large_or_inflates_too_much_is_refused(int bytes, string type)
    {
        var content = type == "text/plain" ? new byte[bytes] : Archive(type, (Place, new byte[bytes]));

        var (status, answer) = await PostAsync($"03-wo-grid?path={Place}", Typed(type, content));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "HUB_INTAKE_TOO_LARGE"), (status, CodeOf(answer)));
    }

    [Fact]
    public async Task Too_many_files_are_refused()
    {
        var archive = Archive("application/zip", [.. Enumerable.Range(1, 4).Select(i => ($"team/full-20180623/p{i:0000}.json", Page))]);

        Assert.Equal("HUB_INTAKE_TOO_LARGE", CodeOf((await PostAsync("03-wo-grid", Typed("application/zip", archive))).Answer));
    }

    [Fact]
    public async Task A_page_of_another_site_can_send_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"intake/03-wo-grid?path={Place}") { Content = new ByteArrayContent(Page) };
        request.Headers.Add("Origin", "http://elsewhere.example");
        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Only_administrators_and_the_platforms_own_integrator_send_and_fetch()
    {
        foreach (var (caller, status, code) in new[]
        {
            (null, HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED"),
            (new Caller(Role.Integrator, [], "16-street-service-center", null), HttpStatusCode.Forbidden, "AUTH_NOT_AUTHORIZED"),
            (new Caller(Role.DistrictStaff, [], null, null), HttpStatusCode.Forbidden, "AUTH_NOT_AUTHORIZED"),
        })
        {
            _client.DefaultRequestHeaders.Authorization = caller is null ? null : Tokens.Of(caller);
            var (sent, answer) = await PostAsync($"03-wo-grid?path={Place}", new ByteArrayContent(Page));
            using var fetched = await _client.GetAsync(new Uri("intake/03-wo-grid/rejections/team.csv", UriKind.Relative));

            Assert.Equal((status, status, code), (sent, fetched.StatusCode, CodeOf(answer)));
        }

        var (key, hash) = ApiKeyReader.Create();
        await new ApiKeyStore(_database).AddAsync(hash, "03-wo-grid", "test", TimeProvider.System.GetUtcNow().AddDays(1), default);
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync($"03-wo-grid?path={Place}", new ByteArrayContent(Page))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("16-street-service-center", new ByteArrayContent(Page))).Status);

        _client.DefaultRequestHeaders.Authorization = Tokens.Of(new Caller(Role.Integrator, [], "03-wo-grid", null));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync($"03-wo-grid?path={Place}", new ByteArrayContent(Page))).Status);
        Assert.NotEmpty(await _client.GetStringAsync(new Uri("intake/03-wo-grid/rejections/team.csv", UriKind.Relative)));
        _client.DefaultRequestHeaders.Remove("X-Purpose");
        using var withoutPurpose = await _client.GetAsync(new Uri("intake/03-wo-grid/rejections/team.csv", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, withoutPurpose.StatusCode);
        Assert.Contains("HUB_PURPOSE_REQUIRED", await withoutPurpose.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var log = _database.Reading.CreateCommand("select string_agg(kind || ' ' || role || ' ' || operation || ' ' || platform, ', ' order by at, sequence) from audit_log where kind <> 'HEADS'");
        Assert.Equal("DELIVERY integrator intake 03-wo-grid, DELIVERY integrator intake 03-wo-grid, EXPORT integrator rejections team 03-wo-grid", await log.ExecuteScalarAsync());
    }

    [Fact]
    public async Task While_another_import_works_on_the_database_the_sender_is_told_to_come_again()
    {
        await using var other = await _database.Writing.OpenConnectionAsync();
        await using (var take = new Npgsql.NpgsqlCommand("select pg_advisory_lock(319325556048)", other)) await take.ExecuteNonQueryAsync();

        using var response = await _client.PostAsync(new Uri($"intake/03-wo-grid?path={Place}", UriKind.Relative), new ByteArrayContent(Page));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), response.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task What_was_refused_is_fetched_mended_and_sent_again()
    {
        await PostAsync($"03-wo-grid?path={Place}", new ByteArrayContent(Page));
        var file = await _client.GetStringAsync(new Uri("intake/03-wo-grid/rejections/team.csv", UriKind.Relative));

        var (_, answer) = await PostAsync("03-wo-grid?path=team.csv", new StringContent(file.Replace(",,XL-03-05", ",WG-2,XL-03-05", StringComparison.Ordinal)));

        Assert.Equal(1, Number(Assert.Single(answer.EnumerateArray()), "accepted"));
        Assert.DoesNotContain("WG-2", await _client.GetStringAsync(new Uri("intake/03-wo-grid/rejections/team.csv", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static byte[] Archive(string type, params (string Path, byte[] Bytes)[] files)
    {
        using var output = new MemoryStream();
        if (type == "application/zip")
        {
            using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (path, bytes) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }
        else
        {
            using var packed = type == "application/gzip" ? new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true) : null;
            using var tar = new TarWriter(packed ?? (Stream)output, leaveOpen: true);
            foreach (var (path, bytes) in files) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(bytes) });
        }

        return output.ToArray();
    }

    private static ByteArrayContent Typed(string type, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    private static long Number(JsonElement run, string member) => run.GetProperty(member).GetInt64();

    private static string? CodeOf(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(string address, HttpContent content)
    {
        // Who asks first whether to send the body hears of a refusal instead of a broken connection.
        using var request = new HttpRequestMessage(HttpMethod.Post, $"intake/{address}") { Content = content, Headers = { ExpectContinue = true } };
        using var response = await _client.SendAsync(request);
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return (response.StatusCode, json.RootElement.Clone());
    }
}
