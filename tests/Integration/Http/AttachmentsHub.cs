using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Jianye.DataHub.Data.Access;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Reading;
using Jianye.DataHub.Host;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Intake;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Integration.Queries;
using Microsoft.AspNetCore.Builder;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>The real server with a folder for attachments, over the small district, with small limits.</summary>
public sealed class AttachmentsHub(PostgisFixture postgis) : IAsyncLifetime
{
    public const int MostBytes = 40_000;

    private const string Mutation = """
        mutation($input: AttachToIncidentInput!) { attachToIncident(input: $input) {
            incident { id state version attachments { totalCount nodes { id name mediaType size sha256 uploadedBy url incident { id } } } history { by from to note } }
            errors { __typename ... on Error { message } ... on FileTypeNotAllowedError { allowedTypes } ... on TooManyAttachmentsError { most } } } }
        """;

    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public HubDatabase Database { get; private set; } = null!;

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"hub-attachments-{Guid.CreateVersion7():N}");

    public string LeftOver => Path.Combine(Folder, "incoming", "left-by-a-killed-hub");

    public string Orphan => Path.Combine(Folder, "bb", new string('b', 64));

    public static Caller GridMember { get; private set; } = null!;

    public static Caller Stranger { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(LeftOver);
        Directory.CreateDirectory(Path.GetDirectoryName(Orphan)!);
        await File.WriteAllTextAsync(Orphan, "nobody's");
        Database = await postgis.CreateDatabaseAsync();
        await QueryWorld.FillAsync(Database);
        GridMember = new Caller(Role.GridMember, [await TextAsync("select g.code from incidents i join grids g on g.id = i.grid_id where i.title = '楼道堆物'")], null, "wg-1");
        Stranger = new Caller(Role.GridMember, [await TextAsync("select g.code from incidents i join grids g on g.id = i.grid_id where i.title = '占道'")], null, "wg-2");
        var options = new ServeOptions(0, IPAddress.Loopback, 0, [], new OperationLimits())
        {
            Attachments = new AttachmentOptions { Folder = Folder, MaximumKilobytes = MostBytes / 1_000, MaximumFiles = 2, MaximumPerIncident = 2 },
            Web = new WebOptions { MaximumBodyBytes = 100_000 },
        };
        _app = HubApplication.Build(Database, options, Tokens.Security, new HubIntake([], Path.Combine(Folder, "spool"), new IntakeOptions(), Folder));
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = HubApplication.AddressOf(_app) };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A new incident beside the first one.</summary>
    public async Task<string> IncidentAsync()
        => WireId.Write("Incident", Guid.Parse(await TextAsync("""
            insert into incidents (id, title, state, history, grid_id, level1_grid_id, community_id, street_id)
            select hub_uuid_v7(), '楼道堆物', 'HANDLING', '[]', grid_id, level1_grid_id, community_id, street_id from incidents where title = '楼道堆物' order by id limit 1 returning id
            """)));

    /// <summary>Sends files by the multipart request specification.</summary>
    public static MultipartFormDataContent Form(object input, byte[] file, string name, string mediaType = "application/octet-stream")
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return new MultipartFormDataContent
        {
            { new StringContent(JsonSerializer.Serialize(new { query = Mutation, variables = new { input } })), "operations" },
            { new StringContent("""{"0":["variables.input.file"]}"""), "map" },
            { content, "0", name },
        };
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(Caller caller, HttpContent content, bool asksFirst = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = content };
        if (caller.IsAuthenticated) request.Headers.Authorization = Tokens.Of(caller);
        if (asksFirst) request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await _client.SendAsync(request);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    /// <summary>Attaches a file.</summary>
    /// <returns>The payload.</returns>
    public async Task<JsonElement> AttachAsync(Caller caller, object input, byte[] file, string name = "photo.jpg", string mediaType = "application/octet-stream")
    {
        var (status, body) = await SendAsync(caller, Form(input, file, name, mediaType));
        Assert.True(status == HttpStatusCode.OK && body.TryGetProperty("data", out _), body.ToString());
        return body.GetProperty("data").GetProperty("attachToIncident");
    }

    public async Task<HttpResponseMessage> FetchAsync(Caller caller, string address, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (caller.IsAuthenticated) request.Headers.Authorization = Tokens.Of(caller);
        change?.Invoke(request);
        return await _client.SendAsync(request);
    }

    public async Task<string> TextAsync(string question)
    {
        await using var command = Database.Writing.CreateCommand(question);
        return (await command.ExecuteScalarAsync())?.ToString() ?? "";
    }
}
