using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Attachments;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>Files of incidents by HTTP: sent along in a form, kept, fetched by who may see the incident.</summary>
[Collection(WebCollection.Name)]
public sealed class AttachmentsTests(AttachmentsHub hub) : IClassFixture<AttachmentsHub>
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, .. RandomNumberGenerator.GetBytes(3_000)];

    private static byte[] Another => [.. Photo[..4], .. RandomNumberGenerator.GetBytes(100)];

    [Fact]
    public async Task A_photograph_is_kept_with_its_name_cleaned_its_type_found_and_a_line_in_the_history()
    {
        var id = await hub.IncidentAsync();

        var payload = await hub.AttachAsync(AttachmentsHub.GridMember, new { id, file = (string?)null, expectedVersion = 1 }, Photo, "C:\\照片\\现场 \u202Egpj.exe", "text/html");

        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        var incident = payload.GetProperty("incident");
        Assert.Equal(("HANDLING", 2L, 1), (incident.GetProperty("state").GetString(), incident.GetProperty("version").GetInt64(), incident.GetProperty("attachments").GetProperty("totalCount").GetInt32()));
        var attachment = Only(payload);
        Assert.Equal(("现场 gpj.exe.jpg", "image/jpeg", Photo.Length, "wg-1"), (Text(attachment, "name"), Text(attachment, "mediaType"), attachment.GetProperty("size").GetInt32(), Text(attachment, "uploadedBy")));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Photo)), Text(attachment, "sha256"));
        Assert.Equal(id, attachment.GetProperty("incident").GetProperty("id").GetString());
        var step = incident.GetProperty("history")[0];
        Assert.Equal(("wg-1", "HANDLING", "HANDLING", "现场 gpj.exe.jpg"), (Text(step, "by"), Text(step, "from"), Text(step, "to"), Text(step, "note")));
        await AssertNothingIsLeftAsync();
        var kept = Path.Combine(hub.Folder, Text(attachment, "sha256")[..2], Text(attachment, "sha256"));
        Assert.Equal(Photo, await File.ReadAllBytesAsync(kept));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept));
    }

    [Fact]
    public async Task It_is_fetched_as_a_file_whole_or_in_part_and_the_reading_is_written_down()
    {
        var address = Text(Only(await hub.AttachAsync(AttachmentsHub.GridMember, new { id = await hub.IncidentAsync(), file = (string?)null, name = "门口\"1\".jpg" }, Photo)), "url");

        using var answer = await hub.FetchAsync(AttachmentsHub.GridMember, address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Photo, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(("attachment", "门口_1_.jpg"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("sandbox; default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
        using var part = await hub.FetchAsync(AttachmentsHub.GridMember, address, request => request.Headers.Range = new RangeHeaderValue(2, 5));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(Photo[2..6], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal("2", await hub.TextAsync($"select count(*) from audit_log where kind = 'READ' and operation = 'downloadAttachment' and subject = 'wg-1' and '{address.Split('/')[1]}' = any(ids)"));
    }

    [Fact]
    public async Task Who_does_not_see_the_incident_is_told_the_same_as_of_a_file_that_is_not_there()
    {
        var id = await hub.IncidentAsync();
        var address = Text(Only(await hub.AttachAsync(AttachmentsHub.GridMember, new { id, file = (string?)null }, Photo)), "url");
        using var unknown = await hub.FetchAsync(Caller.Admin, $"attachments/{Guid.CreateVersion7():D}");
        var expected = await unknown.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);

        foreach (var caller in new[] { Caller.Anonymous, AttachmentsHub.Stranger, new Caller(Role.Analyst, [], null, "a"), new Caller(Role.Resident, [], null, WireId.Write("Resident", Guid.CreateVersion7())), new Caller(Role.Integrator, [], "03-wo-grid", "i") })
        {
            using var answer = await hub.FetchAsync(caller, address);
            Assert.Equal((HttpStatusCode.NotFound, expected), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }

        foreach (var odd in new[] { "attachments/1", "attachments/..%2Fdatabase", $"attachments/{new string('a', 64)}" })
        {
            using var answer = await hub.FetchAsync(Caller.Admin, odd);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal("IncidentNotFoundError", Error(await hub.AttachAsync(AttachmentsHub.Stranger, new { id, file = (string?)null }, Photo)));
        Assert.Equal("AUTH_NOT_AUTHORIZED", Code((await hub.SendAsync(new Caller(Role.Analyst, [], null, "a"), AttachmentsHub.Form(new { id, file = (string?)null }, Photo, "a.jpg"))).Body));
        Assert.Equal((HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED"), Told(await hub.SendAsync(Caller.Anonymous, AttachmentsHub.Form(new { id, file = (string?)null }, Photo, "a.jpg"))));
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "photo.jpg")]
    [InlineData("<!DOCTYPE html><p>x", "page.pdf")]
    [InlineData("GIF88a", "picture.gif")]
    public async Task What_it_is_told_by_its_content_and_not_by_what_it_is_called(string content, string name)
    {
        var payload = await hub.AttachAsync(AttachmentsHub.GridMember, new { id = await hub.IncidentAsync(), file = (string?)null }, [.. System.Text.Encoding.UTF8.GetBytes(content), 0], name, "image/jpeg");

        Assert.Equal("FileTypeNotAllowedError", Error(payload));
        Assert.Contains("image/jpeg", payload.GetProperty("errors")[0].GetProperty("allowedTypes").EnumerateArray().Select(type => type.GetString()));
        await AssertNothingIsLeftAsync();
    }

    [Fact]
    public async Task A_request_sent_again_attaches_nothing_twice_and_its_key_serves_no_other_file()
    {
        var (id, key) = (await hub.IncidentAsync(), $"k-{Guid.CreateVersion7():N}");
        var first = await hub.AttachAsync(AttachmentsHub.GridMember, new { id, file = (string?)null, idempotencyKey = key }, Photo);

        var again = await hub.AttachAsync(AttachmentsHub.GridMember, new { id, file = (string?)null, idempotencyKey = key }, Photo);
        var other = await hub.AttachAsync(AttachmentsHub.GridMember, new { id, file = (string?)null, idempotencyKey = key }, Another);

        Assert.Equal(Text(Only(first), "id"), Text(Only(again), "id"));
        Assert.Equal("IdempotencyKeyReusedError", Error(other));
        Assert.Equal("VersionConflictError", Error(await hub.AttachAsync(AttachmentsHub.GridMember, new { id, file = (string?)null, expectedVersion = 1 }, Photo)));
    }

    [Fact]
    public async Task An_incident_has_no_more_files_than_it_may()
    {
        var id = await hub.IncidentAsync();
        for (var i = 0; i < 2; i++) await hub.AttachAsync(AttachmentsHub.GridMember, new { id, file = (string?)null }, Another);

        var refused = await hub.AttachAsync(AttachmentsHub.GridMember, new { id, file = (string?)null }, Another);

        Assert.Equal(("TooManyAttachmentsError", 2), (Error(refused), refused.GetProperty("errors")[0].GetProperty("most").GetInt32()));
    }

    [Fact]
    public async Task A_form_that_is_none_or_holds_too_much_is_refused_and_leaves_nothing()
    {
        var input = new { id = await hub.IncidentAsync(), file = (string?)null };
        Assert.Equal((HttpStatusCode.BadRequest, "HC0077"), Told(await hub.SendAsync(AttachmentsHub.GridMember, AttachmentsHub.Form(input, Photo, "a.jpg"), asksFirst: false)));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "HUB_UPLOAD_TOO_LARGE"), Told(await hub.SendAsync(AttachmentsHub.GridMember, AttachmentsHub.Form(input, [.. Photo, .. new byte[AttachmentsHub.MostBytes]], "a.jpg"))));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "HC0010"), Told(await hub.SendAsync(AttachmentsHub.GridMember, AttachmentsHub.Form(input, new byte[150_000], "a.jpg"))));
        Assert.Equal((HttpStatusCode.BadRequest, "HUB_UPLOAD_EMPTY"), Told(await hub.SendAsync(AttachmentsHub.GridMember, AttachmentsHub.Form(input, [], "a.jpg"))));
        Assert.Equal((HttpStatusCode.BadRequest, "HC0034"), Told(await hub.SendAsync(AttachmentsHub.GridMember, new MultipartFormDataContent { { new StringContent("{}"), "query" } })));
        using var json = new StringContent(JsonSerializer.Serialize(new { query = "mutation($f: Upload!) { attachToIncident(input: { id: \"x\", file: $f }) { errors { __typename } } }", variables = new { f = "photo.jpg" } }), System.Text.Encoding.UTF8, "application/json");
        Assert.Equal((HttpStatusCode.BadRequest, "HC0001"), Told(await hub.SendAsync(AttachmentsHub.GridMember, json)));
        await AssertNothingIsLeftAsync();
        Assert.Equal("0", await hub.TextAsync("select count(*) from attachments a join incidents i on i.id = a.incident_id where i.version > 1 and i.history = '[]'"));
    }

    [Fact]
    public async Task What_a_killed_hub_left_is_gone_and_a_file_with_a_row_stays()
    {
        var file = Only(await hub.AttachAsync(AttachmentsHub.GridMember, new { id = await hub.IncidentAsync(), file = (string?)null }, Another));
        var store = new AttachmentStore(hub.Folder);
        Directory.CreateDirectory(Path.GetDirectoryName(hub.Orphan)!);
        await File.WriteAllTextAsync(hub.Orphan, "nobody's");

        await new AttachmentSweep(hub.Database, store).RunAsync(CancellationToken.None);

        Assert.False(Directory.Exists(hub.LeftOver));
        Assert.False(File.Exists(hub.Orphan));
        using var kept = store.Open(Text(file, "sha256"));
        Assert.NotNull(kept);
    }

    [Fact]
    public async Task A_file_for_which_a_row_is_about_to_come_is_not_swept()
    {
        var (id, file) = (await hub.IncidentAsync(), Another);
        var digest = Convert.ToHexStringLower(SHA256.HashData(file));
        var path = Path.Combine(hub.Folder, digest[..2], digest);
        await using var connection = await hub.Database.Writing.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        // Rows can be read but none can be written: the file is kept, its row waits.
        await using (var hold = new Npgsql.NpgsqlCommand("lock table attachments in share row exclusive mode", connection)) await hold.ExecuteNonQueryAsync();
        var attaching = hub.AttachAsync(AttachmentsHub.GridMember, new { id, file = (string?)null }, file);
        while (!File.Exists(path))
        {
            Assert.False(attaching.IsCompleted);
            await Task.Delay(10);
        }


        await new AttachmentSweep(hub.Database, new AttachmentStore(hub.Folder)).RunAsync(CancellationToken.None);

        Assert.True(File.Exists(path));
        await transaction.RollbackAsync();
        using var answer = await hub.FetchAsync(AttachmentsHub.GridMember, Text(Only(await attaching), "url"));
        Assert.Equal(file, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Files_stay_while_a_derivation_takes_their_incident_away_and_brings_it_back()
    {
        var id = await hub.IncidentAsync();
        var address = Text(Only(await hub.AttachAsync(AttachmentsHub.GridMember, new { id, file = (string?)null }, Photo)), "url");
        Assert.True(WireId.TryRead(id, out _, out var key));
        await hub.TextAsync($"create table if not exists taken as select id, title, state, history, grid_id, level1_grid_id, community_id, street_id from incidents where id = '{key}'");
        await hub.TextAsync($"delete from incidents where id = '{key}'");
        using (var hidden = await hub.FetchAsync(AttachmentsHub.GridMember, address)) Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        await hub.TextAsync("insert into incidents (id, title, state, history, grid_id, level1_grid_id, community_id, street_id) select * from taken");

        using var back = await hub.FetchAsync(AttachmentsHub.GridMember, address);
        Assert.Equal(Photo, await back.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_folder_belongs_to_one_database()
    {
        var folder = Path.Combine(hub.Folder, "owned");
        await StoreOwner.ClaimAsync(new AttachmentStore(folder), hub.Database, CancellationToken.None);
        await StoreOwner.ClaimAsync(new AttachmentStore(folder), hub.Database, CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(folder, "database"), $"{Guid.CreateVersion7()}");

        var fault = await Assert.ThrowsAsync<DatabaseException>(() => StoreOwner.ClaimAsync(new AttachmentStore(folder), hub.Database, CancellationToken.None));

        Assert.Contains("Attachments:Folder", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>A received file goes when its request has ended, which is just after the answer has come.</summary>
    private async Task AssertNothingIsLeftAsync()
    {
        for (var wait = 0; wait < 250 && Received().Any(); wait++) await Task.Delay(20);
        Assert.Empty(Received());
    }

    /// <summary>What lies where files are received; other tests are not under way.</summary>
    private IEnumerable<string> Received() => Directory.EnumerateFiles(Path.Combine(hub.Folder, "incoming"), "0*", SearchOption.AllDirectories);

    private static JsonElement Only(JsonElement payload)
        => payload.GetProperty("incident").ValueKind == JsonValueKind.Null ? throw new Xunit.Sdk.XunitException(payload.ToString()) : Assert.Single(payload.GetProperty("incident").GetProperty("attachments").GetProperty("nodes").EnumerateArray());

    private static string Text(JsonElement row, string member) => row.GetProperty(member).GetString()!;

    private static string? Error(JsonElement payload) => payload.GetProperty("errors").ValueKind == JsonValueKind.Null ? null : payload.GetProperty("errors")[0].GetProperty("__typename").GetString();

    private static string? Code(JsonElement body) => body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static (HttpStatusCode, string?) Told((HttpStatusCode Status, JsonElement Body) answer) => (answer.Status, Code(answer.Body));
}
