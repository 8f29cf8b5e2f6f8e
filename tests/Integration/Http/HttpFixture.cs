using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Host;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Integration.Queries;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace Jianye.DataHub.Tests.Integration.Http;

/// <summary>The real server in this process, on a free port, over the small district.</summary>
public sealed class HttpFixture(PostgisFixture postgis) : IAsyncLifetime
{
    public const string GraphQL = "application/graphql-response+json";

    public const string Json = "application/json";

    private HubDatabase _database = null!;
    private WebApplication _app = null!;

    /// <summary>Sends the token of an administrator.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Sends no token.</summary>
    public HttpClient Anonymous { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _database = await postgis.CreateDatabaseAsync();
        await QueryWorld.FillAsync(_database);
        _app = HubApplication.Build(_database, new ServeOptions(0, IPAddress.Loopback, 0, [], new OperationLimits()), Tokens.Security);
        await _app.StartAsync();
        Client = Tokens.ClientOf(_app);
        Anonymous = new HttpClient { BaseAddress = HubApplication.AddressOf(_app) };
    }

    /// <summary>Sends a body and reads the answer, which is always JSON.</summary>
    public async Task<(HttpStatusCode Status, string? MediaType, JsonElement Body)> PostAsync(byte[] body, string accept = GraphQL, string contentType = Json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Accept.ParseAdd(accept);
        using var response = await Client.SendAsync(request);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, answer.RootElement.Clone());
    }

    public Task<(HttpStatusCode Status, string? MediaType, JsonElement Body)> AskAsync(string query, object? variables = null)
        => PostAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { query, variables })));

    /// <summary>Runs SQL on the hub's own database.</summary>
    public async Task ExecuteAsync(string statement)
    {
        await using var command = _database.Writing.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The one text that SQL on the hub's own database gives.</summary>
    public async Task<string?> TextAsync(string query)
    {
        await using var command = _database.Writing.CreateCommand(query);
        return await command.ExecuteScalarAsync() as string;
    }

    /// <summary>A transaction that has run statements and waits to be ended.</summary>
    public async Task<OpenTransaction> LockAsync(string statements)
    {
        var connection = await _database.Writing.OpenConnectionAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(statements, connection, transaction);
        await command.ExecuteNonQueryAsync();
        return new OpenTransaction(connection, transaction);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        Anonymous.Dispose();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
