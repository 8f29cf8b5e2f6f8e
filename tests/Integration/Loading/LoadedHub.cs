using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Jianye.DataHub.Data.Database;
using Jianye.DataHub.Data.Demo;
using Jianye.DataHub.Data.Demo.Loading;
using Jianye.DataHub.Host;
using Jianye.DataHub.Host.Options;
using Jianye.DataHub.Host.Transports.Intake;
using Jianye.DataHub.Schema;
using Jianye.DataHub.Tests.Integration.Http;
using Jianye.DataHub.Tests.Integration.Importing;
using Microsoft.AspNetCore.Builder;

namespace Jianye.DataHub.Tests.Integration.Loading;

/// <summary>A hub over a district of 2,000 residents that was loaded straight.</summary>
public sealed class LoadedHub(PostgisFixture postgis) : IAsyncLifetime
{
    public const int Residents = 2_000;

    private readonly string _spool = Path.Combine(Path.GetTempPath(), $"hub-loaded-{Guid.CreateVersion7():N}");
    private WebApplication _app = null!;

    public HubDatabase Database { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await postgis.CreateDatabaseAsync();
        Assert.True(await new DistrictLoad(Database).RunAsync(new DemoOptions { Residents = Residents }, null, CancellationToken.None));
        var intake = new HubIntake(SampleDeliveries.Connectors, _spool, new IntakeOptions(), Path.Combine(_spool, "attachments"));
        _app = HubApplication.Build(Database, new ServeOptions(0, IPAddress.Loopback, 0, [], new OperationLimits()), Tokens.Security, intake);
        await _app.StartAsync();
        Client = Tokens.ClientOf(_app);
    }

    /// <summary>The answer's data; a question that is answered with errors fails.</summary>
    public async Task<JsonElement> AskAsync(string query)
    {
        using var response = await Client.PostAsJsonAsync("graphql", new { query });
        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.RootElement.GetProperty("data").Clone();
    }

    public async Task<T> ScalarAsync<T>(string statement)
    {
        await using var command = Database.Reading.CreateCommand(statement);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Database.DisposeAsync();
        if (Directory.Exists(_spool)) Directory.Delete(_spool, recursive: true);
    }
}
